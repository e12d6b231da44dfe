using System.IO;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Authorizer;
using PrivX.Client.Transfer;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Saves the certificate of a CA to a file.</summary>
[Cmdlet(VerbsData.Save, "PrivXCertificateAuthority", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class SavePrivXCertificateAuthorityCommand : CertificateAuthorityFileCmdlet
{
    private protected override string What => "the certificate";

    private protected override string Ending => ".crt";

    private protected override Task<Download> OpenAsync(AuthorizerClient client, string? component, string id, CancellationToken token) => component is null
        ? client.DownloadCertificateAuthorityAsync(id, token)
        : client.DownloadComponentCertificateAuthorityAsync(component, id, token);
}
