using System.Management.Automation;
using PrivX.ApiProxy;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.ApiProxy;

/// <summary>Creates an API target and writes it as the server has it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXApiTarget", DefaultParameterSetName = "Token", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(ApiTarget))]
public sealed class NewPrivXApiTargetCommand : ApiTargetDataCmdlet
{
    /// <summary>Name of the API target. No other API target may have it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    /// <summary>Requests to allow; a request must match one of them. New-PrivXApiTargetEndpoint makes them.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("AuthorizedEndpoints", "Endpoint")]
    [ReadAs(typeof(ApiTargetEndpoint[]), Required = true)]
    [ModelMember("AuthorizedEndpoints")]
    public ApiTargetEndpoint[]? AuthorizedEndpoint { get; set; }

    private protected override void Process() => Create(Nouns.ApiTarget, target => TargetCredentials.Complete(target, ParameterSetName, BasicAuthCredential));
}
