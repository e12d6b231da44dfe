using System;
using System.Text.Json;
using PrivX.Client.Json;

namespace PrivX.Client.Pipeline;

/// <summary>Reads what a create answers: <c>{id}</c>, of the vault <c>{name}</c>; an id alone is taken as well.</summary>
internal static class CreatedId
{
    public static string? Read(ReadOnlyMemory<byte> json)
    {
        using JsonDocument document = JsonDocument.Parse(json, PrivXJson.DocumentOptions);
        JsonElement root = document.RootElement;
        return root.ValueKind == JsonValueKind.Object ? Text(root, "id") ?? Text(root, "name") : Text(root);
    }

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out JsonElement value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
