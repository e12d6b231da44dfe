using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using PrivX.Contract;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Trust;

/// <summary>What of a request the contract calls sensitive.</summary>
internal static class SentSecrets
{
    /// <summary>Its texts, by the property.</summary>
    public static IReadOnlyList<(string Property, string Text)> Of(JournalEntry entry)
    {
        ApiRequestBody? body = entry.Service is null ? null : ApiContract.Load().Operation(entry.Service, entry.Operation!).RequestBody;
        var found = new List<(string, string)>();
        if (body is null || entry.Body.Length == 0)
        {
            return found;
        }

        if (body.Json is { } whole && SensitiveTexts.IsSensitive(whole))
        {
            found.Add((SensitiveTexts.All, entry.Body));
        }
        else if (body.Form is { } form && entry.ContentType!.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal))
        {
            found.AddRange(QueryHelpers.ParseQuery(entry.Body)
                .Where(field => SensitiveTexts.Names(form).Contains(field.Key))
                .Select(field => (field.Key, field.Value.ToString())));
        }
        else if (body.Json is { } schema)
        {
            SensitiveTexts.Replace(JsonNode.Parse(entry.Body), schema, (property, text) =>
            {
                if (text is not null)
                {
                    found.Add((property, text));
                }

                return text;
            });
        }

        return found;
    }
}
