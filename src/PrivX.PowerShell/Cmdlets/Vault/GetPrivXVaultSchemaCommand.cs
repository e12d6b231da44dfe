using System.Management.Automation;
using System.Text.Json;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Json;

namespace PrivX.PowerShell.Cmdlets.Vault;

/// <summary>Reads the schemas that the vault knows for the data of well-known kinds of secrets.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXVaultSchema")]
[OutputType(typeof(PSObject))]
public sealed class GetPrivXVaultSchemaCommand : ConnectedCmdlet
{
    private protected override void Process()
    {
        // The shape is not documented: a list is written entry by entry, anything else as it is.
        JsonElement answer = Run(Client.Vault.ListSchemasAsync);
        bool isList = answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("items", out JsonElement items) && items.ValueKind == JsonValueKind.Array;
        WriteObject(SchemaMembers.Of(isList ? answer.GetProperty("items") : answer), true);
    }
}
