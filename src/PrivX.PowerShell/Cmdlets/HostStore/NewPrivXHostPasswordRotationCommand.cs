using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Makes the -PasswordRotation of New- and Set-PrivXHost.</summary>
[Cmdlet(VerbsCommon.New, "PrivXHostPasswordRotation")]
[OutputType(typeof(HostPasswordRotation))]
public sealed class NewPrivXHostPasswordRotationCommand : ConnectedBuilderCmdlet<HostPasswordRotation>
{
    /// <summary>Operating system, which decides the shell.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [KnownValues("LINUX", "WINDOWS")]
    public string? OperatingSystem { get; set; }

    /// <summary>Protocol to rotate over.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [KnownValues("SSH", "WINRM")]
    public string? Protocol { get; set; }

    /// <summary>Policy for the passwords: its name, its id or the policy itself.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("PasswordPolicyId")]
    [ArgumentCompleter(typeof(NameCompleter<PasswordPolicy>))]
    [ModelMember("PasswordPolicyId")]
    public ObjectReference<PasswordPolicy>? PasswordPolicy { get; set; }

    /// <summary>Script that changes the passwords on the host: its name, its id or the script itself.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ScriptTemplate", "ScriptTemplateId")]
    [ArgumentCompleter(typeof(NameCompleter<ScriptTemplate>))]
    [ModelMember("ScriptTemplateId")]
    public ObjectReference<ScriptTemplate>? RotationScript { get; set; }

    /// <summary>Rotate every password through one account.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? UseMainAccount { get; set; }

    /// <summary>Access group whose WinRM trust anchors are used.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AccessGroupId")]
    [ArgumentCompleter(typeof(NameCompleter<AccessGroup>))]
    [ModelMember("AccessGroupId")]
    public ObjectReference<AccessGroup>? AccessGroup { get; set; }

    /// <summary>IPv4 address or name for WinRM.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? WinrmAddress { get; set; }

    /// <summary>Port for WinRM; 0 for its default.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateRange(0, 65535)]
    public int? WinrmPort { get; set; }

    /// <summary>Whether the WinRM certificate is checked.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("ENABLED", "DISABLED")]
    [ModelMember("CertificateValidationOptions")]
    public string? CertificateValidation { get; set; }

    /// <summary>Trust anchors for that check, PEM.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("WinrmHostCertificateTrustAnchors")]
    public string? WinrmTrustAnchors { get; set; }

    // The server knows these words in upper case only.
    private protected override void Complete(HostPasswordRotation rotation)
    {
        rotation.OperatingSystem = rotation.OperatingSystem?.ToUpperInvariant();
        rotation.Protocol = rotation.Protocol?.ToUpperInvariant();
    }
}
