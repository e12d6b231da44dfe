using System.Management.Automation;
using System.Security;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>Creates a local user and writes it as the server has it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXLocalUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(LocalUser))]
public sealed class NewPrivXLocalUserCommand : LocalUserDataCmdlet
{
    /// <summary>Name with which the user logs in, or the e-mail address. No other local user may have it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? UserName { get; set; }

    /// <summary>First password. Without one the user cannot log in until Set-PrivXLocalUserPassword has set one.</summary>
    [Parameter]
    [ModelMember("Password.Password")]
    [NotEmptySecret]
    public SecureString? Password { get; set; }

    private protected override void Process() => Create(Nouns.LocalUser);
}
