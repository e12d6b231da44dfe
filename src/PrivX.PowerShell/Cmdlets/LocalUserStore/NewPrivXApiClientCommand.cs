using System.Management.Automation;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>Creates an API client and writes it with the secrets that the server made for it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXApiClient", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(ApiClient))]
public sealed class NewPrivXApiClientCommand : ApiClientDataCmdlet
{
    /// <summary>Name of the API client.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    // Whether the roles may be left out is not documented: they are told, even if there are none.
    private protected override void Process() => Create(Nouns.ApiClient, static _ => ["roles"]);
}
