using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Has a certificate signed for a component, as the component's install script does.</summary>
[Cmdlet(VerbsLifecycle.Request, "PrivXComponentCertificate", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(ComponentCertificate))]
public sealed class RequestPrivXComponentCertificateCommand : WriteCmdlet
{
    /// <summary>Component type whose CA signs: extender, icap (Web Proxies) or dbproxy.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ComponentType]
    [KnownValues("extender", "icap", "dbproxy")]
    public string? Component { get; set; }

    /// <summary>The signing request: PEM text, or the file with it.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Alias("Csr")]
    [ModelMember("Csr")]
    [PemText(PemTextAttribute.Request)]
    [ValidateNotNullOrEmpty]
    public string? SigningRequest { get; set; }

    /// <summary>Trusted client that the certificate is for: its name, its id or the client itself.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [Alias("TrustedClient")]
    [ArgumentCompleter(typeof(NameCompleter<TrustedClient>))]
    public ObjectReference<TrustedClient>? Owner { get; set; }

    /// <summary>CA of the component type to sign with, by its comment, its id or the CA itself; the one that the type signs with when left out.</summary>
    [Parameter]
    [Alias("CaId")]
    [ModelMember("CaId")]
    [ArgumentCompleter(typeof(CertificateAuthorityCompleter))]
    public ObjectReference<CertificateAuthority>? CertificateAuthority { get; set; }

    private protected override string IdOf(IObjectReference reference) => reference is ObjectReference<CertificateAuthority> authority
        ? IdOf(Nouns.CertificateAuthorityOfComponent(Component), authority)
        : base.IdOf(reference);

    private protected override void Process() =>
        Send<ComponentCertificateRequest, ComponentCertificate>(
            _ => Owner!.ToString(),
            $"Sign a certificate of type {Component}",
            AuthorizerJson.Default.ComponentCertificateRequest,
            null,
            (body, token) => Client.Authorizer.EnrollComponentCertificateAsync(Component!, body, token));
}
