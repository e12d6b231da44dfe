using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using PrivX.Client;
using PrivX.Containment;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Jobs.Containment;

/// <summary>Cuts one user off: takes the granted roles, denies requests, ends sessions and connections until none is left, and releases check-outs.</summary>
[Cmdlet(VerbsSecurity.Block, "PrivXUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(BlockedItem))]
[UsesCmdlets("Get-PrivXUser", "Get-PrivXUserRole", "Set-PrivXUserRole", "Get-PrivXAccessRequest", "Deny-PrivXAccessRequest", "Revoke-PrivXAccessRequest", "Get-PrivXConnection", "Stop-PrivXConnection", "Get-PrivXUserSession", "Stop-PrivXUserSession", "Get-PrivXSecretCheckout", "Close-PrivXSecretCheckout")]
public sealed class BlockPrivXUserCommand : ChangeCmdlet
{
    /// <summary>The user: login name, id or user object; exactly one.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    public ObjectReference<User>? User { get; set; }

    /// <summary>Why; kept with the connections that are ended and the requests that are denied.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Reason { get; set; }

    /// <summary>How long to look after sessions and connections at most: a time span, 00:05:00 when left out.</summary>
    [Parameter]
    [WaitingTime]
    [ReadAs(typeof(TimeSpan))]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Leave the log-in sessions of the user; connections are ended all the same.</summary>
    [Parameter]
    public SwitchParameter KeepSession { get; set; }

    /// <summary>File for the grants that are taken, or a folder for it. When left out, a file privx-block-NAME-TIME.json in the current folder. The file of an earlier run for the same user is kept and added to.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? StatePath { get; set; }

    private UserBlock? _block;

    private protected override void Process()
    {
        SavePlace place = SavePlace.Of(StatePath ?? ".", SessionState.Path);
        UserBlock block = _block = new UserBlock(Client, Clock, KeepSession, Reason);
        string path = string.Empty;
        BlockState state = null!;
        Change(
            User,
            async token =>
            {
                User user = await ChangeTarget<User>.Of(Nouns.User, User!).ReadAsync(Client, token).ConfigureAwait(false);
                if (user.Id == await CurrentUserIdAsync(token).ConfigureAwait(false))
                {
                    throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"-User {user.Principal} is the user of this session: it would cut itself off before it is done.") { Remedy = "Use a session of somebody else, such as an API client." };
                }

                path = place.Next($"privx-block-{user.Principal}-{Clock.UtcNow.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}.json");
                state = BlockState.Of(path, CurrentSession.Client.Origin.Server, user);
                return await block.ReadAsync(user, token).ConfigureAwait(false);
            },
            plan =>
            {
                plan.Failures.ForEach(failure => Report(failure, User));
                if (Confirm(Nouns.User.Describe(plan.User), plan.Words(KeepSession)))
                {
                    return true;
                }

                WriteObject(IsWhatIf ? block.Planned(plan, path) : Array.Empty<BlockedItem>(), true);
                return false;
            },
            (plan, token) => block.ApplyAsync(plan, state, path, Timeout, ShowProgress, token),
            done =>
            {
                _block = null;
                WriteObject(done.Rows, true);
                if (done.KeptByRule is { } kept)
                {
                    WriteWarning(kept);
                }

                foreach (PrivXException failure in done.Failures)
                {
                    Report(failure, User);
                }
            });
    }

    // A pipeline that was stopped takes no rows any more. Who stopped it must know what is done; a second run does the rest.
    private protected override void EndEarly()
    {
        base.EndEarly();
        foreach (BlockedItem done in _block?.Rows.ToArray() ?? [])
        {
            Host.UI?.WriteWarningLine(Text.Visible($"Done before the end: {done}"));
        }
    }

    private void ShowProgress(string status) => Bridge.Progress(new ProgressRecord(1, $"Blocking {User}", status));
}
