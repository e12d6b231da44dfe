using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Forgets the authenticator of users: they pair one anew at the next log-in.</summary>
[Cmdlet(VerbsCommon.Reset, "PrivXUserMfa", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(User))]
public sealed class ResetPrivXUserMfaCommand : UserMfaCmdlet
{
    private protected override string Action => "Forget the second factor";

    private protected override Task SendAsync(string[] userIds, CancellationToken token) => Client.RoleStore.ResetUserMfaAsync(userIds, token);
}
