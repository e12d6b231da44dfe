using System.Management.Automation;
using System.Security;
using PrivX.HostStore;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Stores a known password for accounts on hosts, without changing anything there. Servers up to version 34 only.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXHostAccountPassword", DefaultParameterSetName = "Account", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(void))]
public sealed class SetPrivXHostAccountPasswordCommand : HostAccountCmdlet
{
    /// <summary>The password that the accounts have now.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [NotEmptySecret]
    public SecureString? Password { get; set; }

    private protected override void ProcessAccount(object item, ChangeTarget<Host> host, string account)
    {
        var password = new SecretText(Password!);
        Change(
            item,
            token => host.FindAsync(Client, token),
            found => Confirm($"{account} on {found.CommonName} ({found.Id})", "Store password"),
            async (found, token) =>
            {
                await Client.SecretsManager.SetHostPasswordAsync(found.Id!, account, password, token).ConfigureAwait(false);
                return true;
            },
            null);
    }
}
