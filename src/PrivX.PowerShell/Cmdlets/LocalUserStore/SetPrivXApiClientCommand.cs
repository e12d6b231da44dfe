using System.Management.Automation;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>Changes what is named of an API client, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXApiClient", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ApiClient))]
public sealed class SetPrivXApiClientCommand : ApiClientDataCmdlet
{
    /// <summary>API clients to change: ids, names, wildcards or API client objects. What was changed in an object is written too.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<ApiClient>))]
    [SupportsWildcards]
    public ObjectReference<ApiClient>[]? ApiClient { get; set; }

    /// <summary>New name of the API client. Its id and its secrets stay as they are.</summary>
    [Parameter]
    [ModelMember("Name")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? NewName { get; set; }

    /// <summary>Write the API client as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(ApiClient, client => Update(Nouns.ApiClient, client, PassThru));
}
