using System.IO;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Authorizer;
using PrivX.Client.Transfer;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Saves the revocation list of a CA to a file.</summary>
[Cmdlet(VerbsData.Save, "PrivXCertificateRevocationList", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class SavePrivXCertificateRevocationListCommand : CertificateAuthorityFileCmdlet
{
    private protected override string What => "the revocation list";

    private protected override string Ending => ".crl";

    private protected override Task<Download> OpenAsync(AuthorizerClient client, string? component, string id, CancellationToken token) => component is null
        ? client.DownloadCertificateRevocationListAsync(id, token)
        : client.DownloadComponentCertificateRevocationListAsync(component, id, token);
}
