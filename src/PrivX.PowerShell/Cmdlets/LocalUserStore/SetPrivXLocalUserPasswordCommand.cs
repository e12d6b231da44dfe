using System.Management.Automation;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Auth;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>Sets the password of local users, or changes that of the one who calls.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXLocalUserPassword", DefaultParameterSetName = "ByUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(LocalUser))]
public sealed class SetPrivXLocalUserPasswordCommand : ChangeCmdlet
{
    /// <summary>Local users whose password to set: ids, login names, wildcards or local user objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "ByUser")]
    [Alias("Id", "Name", "UserName", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<LocalUser>))]
    [SupportsWildcards]
    public ObjectReference<LocalUser>[]? LocalUser { get; set; }

    /// <summary>Change the password of the user whom the session belongs to, who has to be a local user.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    /// <summary>Password in use until now.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    [NotEmptySecret]
    public SecureString? CurrentPassword { get; set; }

    /// <summary>The new password, as a secure string.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "ByUser")]
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    [Alias("NewPassword")]
    [NotEmptySecret]
    public SecureString? Password { get; set; }

    /// <summary>Write the local user as it is on the server afterwards.</summary>
    [Parameter(ParameterSetName = "ByUser")]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        var password = new SecretText(Password!);
        if (Current)
        {
            var change = new PasswordChange { CurrentPassword = new SecretText(CurrentPassword!), NewPassword = password };
            Change(
                CurrentSession.Name,
                CurrentSession.User ?? CurrentSession.Name,
                "Change the own password",
                token => Client.Auth.ChangeCurrentUserPasswordAsync(change, token));
            return;
        }

        ForEach(LocalUser, user => Change(Nouns.LocalUser, user, "Set password", (found, token) => SetAsync(found.Id!, password, token), WriteIfAny));
    }

    private async Task<LocalUser?> SetAsync(string id, SecretText password, CancellationToken token)
    {
        await Client.LocalUserStore.SetLocalUserPasswordAsync(id, password, token).ConfigureAwait(false);
        return PassThru ? await Client.LocalUserStore.GetLocalUserAsync(id, token).ConfigureAwait(false) : null;
    }
}
