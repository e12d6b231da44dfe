using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>What New- and Set-PrivXAccessGroup can say about an access group.</summary>
public abstract class AccessGroupDataCmdlet : WriteCmdlet
{
    private protected AccessGroupDataCmdlet()
    {
    }

    /// <summary>Free text for administrators.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Comment { get; set; }

    /// <summary>CA certificates that PrivX trusts for the certificates of RDP and web targets of the group, in the place of those there are: PEM text, PEM files or certificate objects; an empty text takes all away.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [PemText(PemTextAttribute.Certificate)]
    [AllowEmptyString]
    [Clearable]
    public string? HostCertificateTrustAnchors { get; set; }

    /// <summary>CA certificates that PrivX trusts when it rotates passwords over WinRM, given like the others.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [PemText(PemTextAttribute.Certificate)]
    [AllowEmptyString]
    [Clearable]
    public string? WinrmHostCertificateTrustAnchors { get; set; }

    /// <summary>CA certificates that PrivX trusts for database targets, given like the others. Servers later than version 28.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [PemText(PemTextAttribute.Certificate)]
    [AllowEmptyString]
    [Clearable]
    public string? DbHostCertificateTrustAnchors { get; set; }
}
