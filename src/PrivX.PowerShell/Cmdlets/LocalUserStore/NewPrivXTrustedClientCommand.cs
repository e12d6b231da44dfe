using System.Management.Automation;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>Creates a trusted client and writes it with the secrets that the server made for it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXTrustedClient", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(TrustedClient))]
public sealed class NewPrivXTrustedClientCommand : TrustedClientDataCmdlet
{
    /// <summary>Name of the client.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    /// <summary>Kind of client: EXTENDER, CARRIER, ICAP (a Web Proxy), HOST_PROVISIONING (a deployment script) or API_CLIENT.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [KnownValues("EXTENDER", "CARRIER", "ICAP", "HOST_PROVISIONING", "API_CLIENT")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Type { get; set; }

    private protected override void Process() => Create(Nouns.TrustedClient, Complete);

    private static string[] Complete(TrustedClient client)
    {
        if (client.Type != "CARRIER" || client.Permissions.Length > 0)
        {
            return [];
        }

        // Without it a Carrier cannot be paired with its Web Proxy.
        client.Permissions = ["privx-carrier"];
        return ["permissions"];
    }
}
