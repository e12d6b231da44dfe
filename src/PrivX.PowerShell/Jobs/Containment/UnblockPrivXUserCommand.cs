using System.Linq;
using System.Management.Automation;
using PrivX.Client;
using PrivX.Containment;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Jobs.Containment;

/// <summary>Gives back to a user the grants that Block-PrivXUser took, with their windows. What was granted since stays as it is.</summary>
[Cmdlet(VerbsSecurity.Unblock, "PrivXUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(BlockedItem))]
[UsesCmdlets("Get-PrivXUser", "Get-PrivXRole", "Get-PrivXUserRole", "Set-PrivXUserRole")]
public sealed class UnblockPrivXUserCommand : ChangeCmdlet
{
    /// <summary>The file that Block-PrivXUser wrote.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? StatePath { get; set; }

    private protected override void Process()
    {
        BlockState state = BlockState.Read(SavePlace.Of(StatePath!, SessionState.Path).Next(null));
        if (state.Server != CurrentSession.Client.Origin.Server.ToString())
        {
            throw new PrivXUsageException(ErrorCodes.SessionMismatch, $"The grants in '{StatePath}' are of {state.Server}, and the session is with {CurrentSession.Client.Origin.Server}. Nothing was changed.") { Remedy = "Name the session of that server with -Session." };
        }

        var unblock = new UserUnblock(Client, Clock, state);
        Change(
            StatePath,
            unblock.ReadAsync,
            plan =>
            {
                if (plan.Wanted.Count > 0 && Confirm(Nouns.User.Describe(plan.User), plan.Words))
                {
                    return true;
                }

                WriteObject(plan.Rows.Where(row => IsWhatIf || row.Outcome != UserUnblock.Restored), true);
                return false;
            },
            unblock.ApplyAsync,
            done =>
            {
                WarnOfLost("roles", done.Plan.User.Principal ?? state.UserId, done.Lost);
                WriteObject(done.Plan.Rows, true);
            });
    }
}
