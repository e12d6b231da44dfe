using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Tells which CA the certificates of a component type are signed with.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXCertificateAuthorityConfig")]
[OutputType(typeof(CertificateAuthorityConfig))]
public sealed class GetPrivXCertificateAuthorityConfigCommand : ConnectedCmdlet
{
    /// <summary>Component types: Extenders, Web Proxies (icap) or DB proxies.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [KnownValues("extender", "icap", "dbproxy")]
    [ReadAs(typeof(string[]))]
    public string[]? Component { get; set; }

    private protected override void Process() => ForEach(Component, component =>
        WriteObject(Run(token => Client.Authorizer.GetCertificateAuthorityConfigAsync(ComponentType.Of(component), token))));
}
