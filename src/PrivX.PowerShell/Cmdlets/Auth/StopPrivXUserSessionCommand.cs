using System.Management.Automation;
using PrivX.Auth;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Auth;

/// <summary>Ends login sessions: single ones, or all of a user. The user must log in again.</summary>
[Cmdlet(VerbsLifecycle.Stop, "PrivXUserSession", DefaultParameterSetName = "BySession", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class StopPrivXUserSessionCommand : ChangeCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "BySession")]
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Current")]
    [Alias("Id")]
    public UserSessionReference[]? UserSession { get; set; }

    /// <summary>The sessions are the caller's own: this needs no permission.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "ByUser")]
    [ArgumentCompleter(typeof(UserCompleter))]
    [SupportsWildcards]
    public UserReference[]? User { get; set; }

    private protected override void Process()
    {
        ForEach(UserSession, StopSession);
        ForEach(User, user => Change(Nouns.User, user, "End all login sessions", (found, token) => Client.Auth.TerminateUserSessionsAsync(found.Id!, token)));
    }

    private void StopSession(UserSessionReference reference)
    {
        UserSession? session = reference.Object;
        string id = reference.SessionId;
        string target = session is null ? id : $"{session.Username} from {session.RemoteAddr} ({id})";
        Change(
            session ?? (object)id,
            target,
            "End the login session",
            token => Current ? Client.Auth.TerminateCurrentUserSessionAsync(id, token) : Client.Auth.TerminateSessionAsync(id, token));
    }
}
