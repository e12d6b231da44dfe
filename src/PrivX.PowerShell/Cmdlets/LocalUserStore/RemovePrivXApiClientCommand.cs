using System.Management.Automation;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>Deletes API clients.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXApiClient", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXApiClientCommand : ChangeCmdlet
{
    /// <summary>API clients to delete: ids, names, wildcards or API client objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<ApiClient>))]
    [SupportsWildcards]
    public ObjectReference<ApiClient>[]? ApiClient { get; set; }

    private protected override void Process() => ForEach(ApiClient, client => Remove(Nouns.ApiClient, client));
}
