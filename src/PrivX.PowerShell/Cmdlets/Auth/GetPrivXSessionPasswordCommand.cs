using System.Management.Automation;
using System.Security;
using PrivX.Auth;
using PrivX.Client;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.Auth;

/// <summary>Reads the password that the server made for the current login session, for clients that can only log in with one.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXSessionPassword")]
[OutputType(typeof(SecureString), typeof(string))]
public sealed class GetPrivXSessionPasswordCommand : ConnectedCmdlet
{
    /// <summary>Write the password as plain text.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    private protected override void Process()
    {
        SessionPassword answer = Run(Client.Auth.GetSessionPasswordAsync);
        SecretText password = answer.Password ?? throw new PrivXObjectException(ErrorCodes.SecretMissing, "The server gave no session password.");
        WriteObject(AsPlainText ? password.ToPlainText() : password.ToSecureString());
    }
}
