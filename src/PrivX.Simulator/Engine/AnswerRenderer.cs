using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Contract;

namespace PrivX.Simulator.Engine;

/// <summary>
/// Makes of an object what the server answers: masked where the contract says so, without write-only members and without those that the
/// played version does not have.
/// </summary>
internal sealed class AnswerRenderer
{
    /// <summary>What a stored secret is answered as.</summary>
    public const string Mask = "********";

    public static readonly AnswerRenderer Plain = new(null, null);

    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ConcurrentDictionary<ApiSchema, bool> Secretive = new(ReferenceEqualityComparer.Instance);

    private readonly ApiSchema? _schema;
    private readonly VersionFilter? _version;

    private AnswerRenderer(ApiSchema? schema, VersionFilter? version)
    {
        _schema = schema;
        _version = version;
    }

    public static AnswerRenderer For(ApiSchema schema, int serverVersion) => new(schema.Resolve(), VersionFilter.Of(serverVersion));

    public byte[] Render(JsonObject document)
    {
        if (_schema is null || !(HidesSomething(_schema) || _version!.Concerns(_schema)))
        {
            return JsonSerializer.SerializeToUtf8Bytes(document, Json);
        }

        var answer = document.DeepClone().AsObject();
        Hide(_schema, answer);
        _version!.Strip(_schema, answer);
        return JsonSerializer.SerializeToUtf8Bytes(answer, Json);
    }

    /// <summary>Is there anything in objects of this schema that is not answered as it is stored?</summary>
    public static bool HidesSomething(ApiSchema schema)
    {
        var resolved = schema.Resolve();
        return Secretive.TryGetValue(resolved, out var known)
            ? known
            : Secretive.GetOrAdd(resolved, Search(resolved, new HashSet<ApiSchema>(ReferenceEqualityComparer.Instance)));
    }

    private static bool Search(ApiSchema declared, HashSet<ApiSchema> seen)
    {
        var schema = declared.Resolve();
        if (schema.Masked || schema.WriteOnly || declared.WriteOnly)
        {
            return true;
        }

        // Schemas may contain themselves; one already on the way adds nothing new.
        return seen.Add(schema)
            && (schema.Properties.Values.Any(property => Search(property, seen))
                || schema.AllOf.Any(part => Search(part, seen))
                || (schema.Items is not null && Search(schema.Items, seen))
                || (schema.AdditionalProperties is not null && Search(schema.AdditionalProperties, seen)));
    }

    private static void Hide(ApiSchema declared, JsonNode? node)
    {
        var schema = declared.Resolve();
        if (node is null || !HidesSomething(schema))
        {
            return;
        }

        foreach (var part in schema.AllOf)
        {
            Hide(part, node);
        }

        switch (node)
        {
            case JsonArray array when schema.Items is not null:
                foreach (var item in array)
                {
                    Hide(schema.Items, item);
                }

                break;
            case JsonObject document:
                foreach (var (name, property) in schema.Properties)
                {
                    if (!document.TryGetPropertyValue(name, out var value) || value is null)
                    {
                        continue;
                    }

                    if (property.WriteOnly || property.Resolve().WriteOnly)
                    {
                        document.Remove(name);
                    }
                    else if (property.Masked)
                    {
                        if (value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Length > 0)
                        {
                            document[name] = Mask;
                        }
                    }
                    else
                    {
                        Hide(property, value);
                    }
                }

                break;
        }
    }
}
