using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.Client;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Gives the CA certificate behind the TLS certificate of PrivX, or the one that Extenders are signed with.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXTrustAnchor")]
[OutputType(typeof(TrustAnchor))]
public sealed class GetPrivXTrustAnchorCommand : ConnectedCmdlet
{
    /// <summary>Whose CA certificate: Ssl, that of PrivX itself, which is also the default, or Extender.</summary>
    [Parameter(Position = 0)]
    [KnownValues("Ssl", "Extender")]
    [ReadAs(typeof(string))]
    public string Type { get; set; } = "Ssl";

    private protected override void Process() => WriteObject(Type.ToUpperInvariant() switch
    {
        "SSL" => Run(token => Client.Authorizer.GetSslTrustAnchorAsync(token)),
        "EXTENDER" => Run(token => Client.Authorizer.GetExtenderTrustAnchorAsync(token)),
        _ => throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"There is no trust anchor '{Type}': -Type is Ssl or Extender."),
    });
}
