using System.Management.Automation;
using System.Security;
using PrivX.Authorizer;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Stores how the passwords on a host are rotated, and writes what the server stored. Takes the place of what there is.</summary>
[Cmdlet(VerbsCommon.New, "PrivXHostSecret", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(HostSecret))]
public sealed class NewPrivXHostSecretCommand : WriteCmdlet
{
    /// <summary>Host whose passwords are rotated: its name, its id or the host itself.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("HostId", "HostName", "ComputerName")]
    [ArgumentCompleter(typeof(NameCompleter<Host>))]
    public ObjectReference<Host>? TargetHost { get; set; }

    /// <summary>Accounts whose passwords are rotated: names, what New-PrivXHostSecretAccount makes, or hashtables with its properties.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Accounts")]
    [HostSecretAccounts]
    [ModelMember("Accounts")]
    public HostSecretAccount[]? Account { get; set; }

    /// <summary>Operating system of the host.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("linux", "windows")]
    [ModelMember("Metadata.OperatingSystem")]
    [ReadAs(typeof(string))]
    public string? OperatingSystem { get; set; }

    /// <summary>Protocol to rotate over.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("SSH", "WINRM")]
    [ModelMember("Metadata.Protocol")]
    [ReadAs(typeof(string))]
    public string? Protocol { get; set; }

    /// <summary>Address to connect to for rotation.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Metadata.Address")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Address { get; set; }

    /// <summary>Port to connect to for rotation.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(1, 65535)]
    [ModelMember("Metadata.Port")]
    [ReadAs(typeof(int?))]
    public int? Port { get; set; }

    /// <summary>Policy for the passwords: its name, its id or the policy itself.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("PasswordPolicyId")]
    [ArgumentCompleter(typeof(NameCompleter<PasswordPolicy>))]
    [ModelMember("Metadata.PasswordPolicyId")]
    public ObjectReference<PasswordPolicy>? PasswordPolicy { get; set; }

    /// <summary>Script that changes the passwords on the host: its name, its id or the script itself.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ScriptTemplateId", "RotationScriptId")]
    [ArgumentCompleter(typeof(NameCompleter<ScriptTemplate>))]
    [ModelMember("Metadata.ScriptTemplateId")]
    public ObjectReference<ScriptTemplate>? RotationScript { get; set; }

    /// <summary>Rotate all accounts through one account.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Metadata.UseMainAccount")]
    [ReadAs(typeof(bool?))]
    public bool? UseMainAccount { get; set; }

    /// <summary>The account that the others are rotated through.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Metadata.MainAccount")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? MainAccount { get; set; }

    /// <summary>Password of that account, where the protocol is WinRM.</summary>
    [Parameter]
    [NotEmptySecret]
    [ModelMember("Metadata.WinrmMainAccountPassword")]
    public SecureString? WinrmMainAccountPassword { get; set; }

    /// <summary>Access group whose trust anchors count for WinRM; the default group when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AccessGroupId")]
    [ArgumentCompleter(typeof(NameCompleter<AccessGroup>))]
    [ModelMember("Metadata.AccessGroupId")]
    public ObjectReference<AccessGroup>? AccessGroup { get; set; }

    /// <summary>Whether the certificate of a WinRM host is checked.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("ENABLED", "DISABLED")]
    [ModelMember("Metadata.CertificateValidationOptions")]
    [ReadAs(typeof(string))]
    public string? CertificateValidation { get; set; }

    /// <summary>CA certificates to trust for WinRM: PEM text, PEM files or certificate objects.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Metadata.WinrmHostCertificateTrustAnchors")]
    [PemText(PemTextAttribute.Certificate)]
    [Clearable]
    public string? WinrmTrustAnchors { get; set; }

    private protected override void Process()
    {
        string hostId = IdOf(TargetHost!);
        Send<HostSecret, HostSecret>(
            _ => TargetHost!.ToString(),
            "Store rotation settings",
            SecretsManagerJson.Default.HostSecret,
            NameSettings,
            (body, token) => Client.SecretsManager.CreateHostSecretAsync(hostId, body, token),
            isRow: IsNamed(nameof(TargetHost)) || !PipelineInput.IsOf(typeof(Host)));
    }

    // The server wants the settings even where there is nothing to say.
    private static string[] NameSettings(HostSecret secret)
    {
        if (secret.Metadata is not null)
        {
            return [];
        }

        secret.Metadata = new HostSecretSettings();
        return ["metadata"];
    }
}
