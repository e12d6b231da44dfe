using System.Management.Automation;
using PrivX.Auth;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Auth;

/// <summary>Deletes identity provider clients. Users can no longer log in to these applications through PrivX.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXIdentityProviderClient", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXIdentityProviderClientCommand : ChangeCmdlet
{
    /// <summary>Identity provider clients to delete, by id, or the objects that New- and Get-PrivXIdentityProviderClient write. They are also accepted from the pipeline.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "InputObject")]
    public ObjectReference<IdentityProviderClient>[]? IdentityProviderClient { get; set; }

    private protected override void Process() => ForEach(IdentityProviderClient, client => Remove(Nouns.IdentityProviderClient, client));
}
