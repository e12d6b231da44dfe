using System.Management.Automation;
using PrivX.Auth;
using PrivX.Client;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.Auth;

/// <summary>Ends login sessions: single ones, or all of a user. The user must log in again.</summary>
[Cmdlet(VerbsLifecycle.Stop, "PrivXUserSession", DefaultParameterSetName = "BySession", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class StopPrivXUserSessionCommand : ChangeCmdlet
{
    /// <summary>Sessions: objects of Get-PrivXUserSession, or ids.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "BySession")]
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Current")]
    [Alias("Id", "InputObject")]
    [ArgumentCompleter(typeof(UserSessionCompleter))]
    public ObjectReference<UserSession>[]? UserSession { get; set; }

    /// <summary>The sessions given are the caller's own. This needs no permission, and refuses the sessions of others.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    /// <summary>Users whose sessions are all ended: names, ids, wildcards, or objects.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ByUser")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    private protected override void Process()
    {
        ForEach(UserSession, StopSession);
        ForEach(User, user => Change(Nouns.User, user, "End all login sessions", (found, token) => Client.Auth.TerminateUserSessionsAsync(found.Id!, token)));
    }

    private void StopSession(ObjectReference<UserSession> reference)
    {
        UserSession? session = reference.Object;
        string id = reference.KnownId ?? throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"'{reference}' is not the id of a login session.")
        {
            Remedy = "Pass sessions of Get-PrivXUserSession; Stop-PrivXUserSession -User ends all sessions of a user.",
        };
        string target = session is null ? id : $"{session.Username} from {session.RemoteAddr} ({id})";
        Change(
            session ?? (object)id,
            target,
            "End the login session",
            token => Current ? Client.Auth.TerminateCurrentUserSessionAsync(id, token) : Client.Auth.TerminateSessionAsync(id, token));
    }
}
