using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Chooses the CA that the certificates of a component type are signed with.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXCertificateAuthorityConfig", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(CertificateAuthorityConfig))]
public sealed class SetPrivXCertificateAuthorityConfigCommand : WriteCmdlet
{
    private string? _component;

    /// <summary>Component types to change: extender, icap (Web Proxies), dbproxy, or the objects of Get-PrivXCertificateAuthorityConfig. What was changed in an object is written too.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [KnownValues("extender", "icap", "dbproxy")]
    public ObjectReference<CertificateAuthorityConfig>[]? Component { get; set; }

    /// <summary>CA of the component type that signs from now on, by its comment, its id or the CA itself.</summary>
    [Parameter(Position = 1)]
    [Alias("PrimaryCaId")]
    [ModelMember("PrimaryCaId")]
    [ArgumentCompleter(typeof(CertificateAuthorityCompleter))]
    public ObjectReference<CertificateAuthority>? PrimaryCA { get; set; }

    /// <summary>Write the configuration as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    // A CA's name means something within its component type only.
    private protected override string IdOf(IObjectReference reference) => reference is ObjectReference<CertificateAuthority> authority
        ? IdOf(Nouns.CertificateAuthorityOfComponent(_component), authority)
        : base.IdOf(reference);

    private protected override void Process() => ForEach(Component, component =>
    {
        _component = component.Object?.Component ?? ComponentType.Of(component.ToString());
        Update(Nouns.CertificateAuthorityConfig, component, PassThru);
    });
}
