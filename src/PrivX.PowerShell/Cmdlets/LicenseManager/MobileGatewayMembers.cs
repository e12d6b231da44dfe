using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using PrivX.LicenseManager;

namespace PrivX.PowerShell.Cmdlets.LicenseManager;

/// <summary>What PowerShell adds to the registration at the mobile gateway, by the module's types file.</summary>
public static class MobileGatewayMembers
{
    /// <summary>Names of the directories whose users log in with a telephone. The directories themselves hold secrets.</summary>
    public static ItemList<string> SourceNames(PSObject instance)
    {
        if (((MobileGateway)instance.BaseObject).UsedSources is not { } sources)
        {
            return [];
        }

        using JsonDocument document = JsonDocument.Parse(sources.ToPlainJson());
        JsonElement items = document.RootElement;
        if (items.ValueKind == JsonValueKind.Object && items.TryGetProperty("items", out JsonElement inner))
        {
            items = inner;
        }

        return items.ValueKind == JsonValueKind.Array ? items.EnumerateArray().Select(NameOf).ToArray() : [];
    }

    private static string NameOf(JsonElement source) =>
        source.ValueKind == JsonValueKind.Object && source.TryGetProperty("name", out JsonElement name) ? name.ToString() : string.Empty;
}
