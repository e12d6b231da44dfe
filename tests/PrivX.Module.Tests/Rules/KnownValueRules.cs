using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Contract;

namespace PrivX.Module.Tests.Rules;

/// <summary>The values that a parameter completes and spells are those that the contract knows, so that none is forgotten when it learns a new one.</summary>
public sealed class KnownValueRules
{
    /// <summary>Parameters whose values are in no list of the contract, and why.</summary>
    private static readonly Dictionary<string, string> OfTheirOwn = new(StringComparer.Ordinal)
    {
        ["Import-PrivXPrincipalKey -Algorithm"] = "The documentation names them in its text.",
        ["New-PrivXPrincipalKeySignature -Algorithm"] = "The documentation names them in its text.",
        ["New-PrivXIdentityProviderClient -OidcSignatureAlgorithm"] = "The documentation names one, as an example.",
        ["Set-PrivXIdentityProviderClient -OidcSignatureAlgorithm"] = "The documentation names one, as an example.",
        ["Get-PrivXCertificate -SortBy"] = "Properties that a list can be sorted by.",
        ["Get-PrivXUser -SortBy"] = "Properties that a list can be sorted by.",
        ["Get-PrivXTrustAnchor -Type"] = "Words of ours for two operations.",
        ["Save-PrivXTrustedClientConfig -Component"] = "Words of ours for three operations.",
        ["Save-PrivXConnectionTranscript -Format"] = "Two formats are made here.",
        ["New-PrivXTargetDomainEndpoint -Type"] = "What endpoints have been seen with.",
        ["New-PrivXApiTarget -Disabled"] = "BY_LICENSE is for the server to say.",
        ["Set-PrivXApiTarget -Disabled"] = "BY_LICENSE is for the server to say.",
        ["New-PrivXAccessRequest -Action"] = "Two of the actions are asked for.",
    };

    public static IReadOnlyList<string[]> Known { get; } =
    [
        .. ApiContract.Load().Operations.SelectMany(ListsOf).Concat(ApiContract.Load().Services.SelectMany(service => service.Schemas.Values).SelectMany(schema => ListsIn(schema, []))),
    ];

    [Fact]
    public void Known_values_are_those_of_the_contract()
    {
        HashSet<string> known = [.. Known.Select(Key)];
        var wrong = new List<string>();
        var unused = OfTheirOwn.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (string cmdlet in Surface.Names)
        {
            foreach ((string name, string[] values) in Parameters(cmdlet))
            {
                string parameter = $"{cmdlet} -{name}";
                if (!unused.Remove(parameter) && !known.Contains(Key(values)))
                {
                    wrong.Add($"{parameter}: {string.Join(", ", values)}");
                }
            }
        }

        Assert.True(wrong.Count == 0, "No list of the contract has just these values:\n" + string.Join('\n', wrong));
        Assert.True(unused.Count == 0, "No longer there: " + string.Join(", ", unused));
    }

    private static IEnumerable<(string Name, string[] Values)> Parameters(string cmdlet) =>
        from parameter in Surface.Parameters(cmdlet)
        from attribute in parameter.Attributes
        where attribute.GetType().Name == "KnownValuesAttribute"
        select (parameter.Name, (string[])attribute.GetType().GetProperty("Values")!.GetValue(attribute)!);

    // The server reads most of them without regard to case; an empty value is what $null stands for.
    private static string Key(string[] values) => string.Join(' ', values.Where(value => value.Length > 0).Select(value => value.ToUpperInvariant()).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string[]> ListsOf(ApiOperation operation) =>
        operation.Parameters.Select(parameter => parameter.KnownValues.ToArray()).Where(values => values.Length > 0)
            .Concat(operation.Parameters.SelectMany(parameter => ListsIn(parameter.Schema, [])))
            .Concat(operation.RequestBody?.Json is { } body ? ListsIn(body, []) : []);

    private static IEnumerable<string[]> ListsIn(ApiSchema declared, HashSet<ApiSchema> seen)
    {
        ApiSchema schema = declared.Effective();
        if (!seen.Add(schema))
        {
            yield break;
        }

        string[] values = [.. schema.Enum, .. schema.KnownValues];
        if (values.Length > 0)
        {
            yield return values;
        }

        foreach (ApiSchema inner in schema.AllProperties().Select(property => property.Value).Concat(schema.Items is { } items ? [items] : []))
        {
            foreach (string[] list in ListsIn(inner, seen))
            {
                yield return list;
            }
        }
    }
}
