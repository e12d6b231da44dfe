using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Asks users for a second factor at log-in from now on.</summary>
[Cmdlet(VerbsLifecycle.Enable, "PrivXUserMfa", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(User))]
public sealed class EnablePrivXUserMfaCommand : UserMfaCmdlet
{
    private protected override string Action => "Ask for a second factor";

    private protected override Task SendAsync(string[] userIds, CancellationToken token) => Client.RoleStore.EnableUserMfaAsync(userIds, token);
}
