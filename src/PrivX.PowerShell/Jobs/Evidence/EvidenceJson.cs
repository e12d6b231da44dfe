using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using PrivX.Client.Json;

namespace PrivX.PowerShell.Jobs.Evidence;

/// <summary>Objects of the server as JSON to be kept: all that it told, without secrets.</summary>
internal static class EvidenceJson
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of<T>(T value, JsonTypeInfo<T> type)
    {
        byte[] json = SecretTextConverter.Collect(() => JsonSerializer.SerializeToUtf8Bytes(value, type), out IReadOnlyList<string> secrets);
        JsonNode node = JsonNode.Parse(json)!;
        if (secrets.Count > 0)
        {
            Hide(node, new HashSet<string>(secrets, StringComparer.Ordinal));
        }

        return Encoding.UTF8.GetBytes(node.ToJsonString(Readable) + "\n");
    }

    private static void Hide(JsonNode? node, HashSet<string> secrets)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (string name in members.Select(member => member.Key).ToArray())
                {
                    if (IsSecret(members[name], secrets))
                    {
                        members[name] = "***";
                    }
                    else
                    {
                        Hide(members[name], secrets);
                    }
                }

                break;
            case JsonArray items:
                for (int i = 0; i < items.Count; i++)
                {
                    if (IsSecret(items[i], secrets))
                    {
                        items[i] = "***";
                    }
                    else
                    {
                        Hide(items[i], secrets);
                    }
                }

                break;
        }
    }

    private static bool IsSecret(JsonNode? node, HashSet<string> secrets) =>
        node is JsonValue value && value.TryGetValue(out string? text) && secrets.Contains(text);
}
