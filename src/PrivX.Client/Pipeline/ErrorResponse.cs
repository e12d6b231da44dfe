using System;
using System.Collections.Generic;
using System.Text.Json;
using PrivX.Client.Json;

namespace PrivX.Client.Pipeline;

/// <summary>
/// The body of an error answer in either of PrivX's forms, <c>{error_code, error_message, property, details}</c> or the OAuth endpoints'
/// <c>{error, error_description}</c>. Empty for any other body: a proxy's page is not the server's words.
/// </summary>
internal sealed record ErrorResponse(string? Code, string? Message, string? Property, IReadOnlyList<PrivXErrorDetail> Details)
{
    private const int LongestCode = 64;
    private const int MostDetails = 100;

    // Longer than what is shown of it, so that no secret is cut where it would no longer be known.
    private const int LongestText = 4_000;

    public static ErrorResponse None { get; } = new(null, null, null, []);

    /// <summary>True for a body that only PrivX would send.</summary>
    public bool IsKnown => Code is not null || Message is not null;

    public static ErrorResponse Read(CallContext call, ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
        {
            return None;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(body, PrivXJson.DocumentOptions);
            JsonElement root = document.RootElement;
            return root.ValueKind != JsonValueKind.Object
                ? None
                : new ErrorResponse(
                    AsCode(call, Member(root, "error_code") ?? Member(root, "error")),
                    Words(call, Member(root, "error_message") ?? Member(root, "error_description")),
                    Words(call, Member(root, "property")),
                    ReadDetails(call, root));
        }
        catch (Exception e) when (JsonFailure.Is(e))
        {
            return None;
        }
    }

    private static List<PrivXErrorDetail> ReadDetails(CallContext call, JsonElement root)
    {
        var details = new List<PrivXErrorDetail>();
        if (!root.TryGetProperty("details", out JsonElement list) || list.ValueKind != JsonValueKind.Array)
        {
            return details;
        }

        foreach (JsonElement item in list.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object && details.Count < MostDetails)
            {
                details.Add(new PrivXErrorDetail(AsCode(call, Member(item, "error_code")), Words(call, Member(item, "error_message")), Words(call, Member(item, "property"))));
            }
        }

        return details;
    }

    private static string? Member(JsonElement item, string name) =>
        item.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Words(CallContext call, string? text) => text is null ? null : Text.Words(call.Scrub(text.Length > LongestText ? text.Substring(0, LongestText) : text));

    // Codes become part of error ids: what does not look like a code is none.
    private static string? AsCode(CallContext call, string? text)
    {
        if (string.IsNullOrEmpty(text) || text!.Length > LongestCode || call.Scrub(text) != text)
        {
            return null;
        }

        foreach (char c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.'))
            {
                return null;
            }
        }

        return text;
    }
}
