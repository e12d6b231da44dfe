using System.Management.Automation;
using PrivX.ApiProxy;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.ApiProxy;

/// <summary>
/// Changes what is named of an API target, and nothing else. Refuses while the API target has a secret that the server shows only masked and that
/// is not given anew.
/// </summary>
[Cmdlet(VerbsCommon.Set, "PrivXApiTarget", DefaultParameterSetName = "Default", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ApiTarget))]
public sealed class SetPrivXApiTargetCommand : ApiTargetDataCmdlet
{
    /// <summary>API targets to change: ids, names, wildcards or API target objects. What was changed in an object is written too.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<ApiTarget>))]
    [SupportsWildcards]
    public ObjectReference<ApiTarget>[]? ApiTarget { get; set; }

    /// <summary>New name of the API target.</summary>
    [Parameter]
    [ModelMember("Name")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? NewName { get; set; }

    /// <summary>Requests to allow, in the place of those there are; a request must match one of them. New-PrivXApiTargetEndpoint makes them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AuthorizedEndpoints", "Endpoint")]
    [ReadAs(typeof(ApiTargetEndpoint[]))]
    [Clearable]
    [ModelMember("AuthorizedEndpoints")]
    public ApiTargetEndpoint[]? AuthorizedEndpoint { get; set; }

    /// <summary>Write the API target as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(ApiTarget, target =>
        Update(Nouns.ApiTarget, target, PassThru, (_, update) => TargetCredentials.Complete(update, ParameterSetName, BasicAuthCredential)));
}
