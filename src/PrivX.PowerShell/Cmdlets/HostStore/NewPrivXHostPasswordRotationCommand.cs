using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Makes the -PasswordRotation of New- and Set-PrivXHost.</summary>
[Cmdlet(VerbsCommon.New, "PrivXHostPasswordRotation")]
[OutputType(typeof(HostPasswordRotation))]
public sealed class NewPrivXHostPasswordRotationCommand : ConnectedBuilderCmdlet<HostPasswordRotation>
{
    /// <summary>Operating system of the host; it decides whether the rotation script runs in bash or PowerShell. Known values: LINUX, WINDOWS.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [KnownValues("LINUX", "WINDOWS")]
    [ReadAs(typeof(string))]
    public string? OperatingSystem { get; set; }

    /// <summary>Protocol that passwords are rotated over. Known values: SSH, WINRM.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [KnownValues("SSH", "WINRM")]
    [ReadAs(typeof(string))]
    public string? Protocol { get; set; }

    /// <summary>Policy for the new passwords: its name, its id or the policy itself. The server requires one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("PasswordPolicyId")]
    [ArgumentCompleter(typeof(NameCompleter<PasswordPolicy>))]
    [ModelMember("PasswordPolicyId")]
    public ObjectReference<PasswordPolicy>? PasswordPolicy { get; set; }

    /// <summary>Script that changes the password on the host: its name, its id or the script itself. The server requires one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ScriptTemplate", "ScriptTemplateId")]
    [ArgumentCompleter(typeof(NameCompleter<ScriptTemplate>))]
    [ModelMember("ScriptTemplateId")]
    public ObjectReference<ScriptTemplate>? RotationScript { get; set; }

    /// <summary>Whether one account rotates every password ($true: the one made with New-PrivXHostPrincipal -UseForPasswordRotation), or each account its own ($false).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? UseMainAccount { get; set; }

    /// <summary>Access group whose WinRM trust anchors are used: its name, its id or the object. The default access group if left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AccessGroupId")]
    [ArgumentCompleter(typeof(NameCompleter<AccessGroup>))]
    [ModelMember("AccessGroupId")]
    public ObjectReference<AccessGroup>? AccessGroup { get; set; }

    /// <summary>IPv4 address or DNS name that WinRM listens at.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? WinrmAddress { get; set; }

    /// <summary>Port of WinRM; 0 for its default.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(0, 65535)]
    [ReadAs(typeof(int?))]
    public int? WinrmPort { get; set; }

    /// <summary>Whether the certificate of WinRM is checked. Known values: ENABLED, DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("ENABLED", "DISABLED")]
    [ModelMember("CertificateValidationOptions")]
    [ReadAs(typeof(string))]
    public string? CertificateValidation { get; set; }

    /// <summary>CA certificates to trust in that check: PEM text, PEM files or certificate objects.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("WinrmHostCertificateTrustAnchors")]
    [PemText(PemTextAttribute.Certificate)]
    public string? WinrmTrustAnchors { get; set; }
}
