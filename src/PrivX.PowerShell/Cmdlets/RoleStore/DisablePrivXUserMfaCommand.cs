using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Asks users for no second factor any longer.</summary>
[Cmdlet(VerbsLifecycle.Disable, "PrivXUserMfa", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(User))]
public sealed class DisablePrivXUserMfaCommand : UserMfaCmdlet
{
    private protected override string Action => "Ask for no second factor";

    private protected override Task SendAsync(string[] userIds, CancellationToken token) => Client.RoleStore.DisableUserMfaAsync(userIds, token);
}
