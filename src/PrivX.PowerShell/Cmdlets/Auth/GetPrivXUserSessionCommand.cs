using System.Management.Automation;
using PrivX.Auth;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.Auth;

/// <summary>Lists login sessions: those that are searched for, or those of a user, of a source or of the caller.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXUserSession", DefaultParameterSetName = "Search", SupportsPaging = true)]
[OutputType(typeof(UserSession))]
[SortKeys("id", "user_id", "source_id", "parent_session_id", "domain", "username", "remote_address", "type", "created", "updated", "expires", "token_expires")]
public sealed class GetPrivXUserSessionCommand : SortedListCmdlet<UserSession>
{
    /// <summary>Users whose sessions to list: login names, ids, wildcards or user objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "ByUser")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    /// <summary>Sources of users: names, ids, wildcards or source objects. The sessions of all their users are listed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "BySource")]
    [ArgumentCompleter(typeof(NameCompleter<Source>))]
    [SupportsWildcards]
    public ObjectReference<Source>[]? Source { get; set; }

    /// <summary>Only the caller's own sessions. This needs no permission.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    /// <summary>Words that the server looks for, separated by spaces or commas.</summary>
    [Parameter(ParameterSetName = "Search")]
    [Parameter(ParameterSetName = "ByUser")]
    [ReadAs(typeof(string))]
    public string? Keyword { get; set; }

    /// <summary>Kind of session: login for a log-in of its own, sso for one that came from another session.</summary>
    [Parameter(ParameterSetName = "Search")]
    [Parameter(ParameterSetName = "ByUser")]
    [KnownValues("login", "sso")]
    [ReadAs(typeof(string))]
    public string? Type { get; set; }

    private protected override void Process()
    {
        switch (ParameterSetName)
        {
            case "ByUser":
                ForEachId(User, WriteUser);
                break;
            case "BySource":
                ForEachId(Source, id => WriteList(Order, query => Client.Auth.ListSourceSessions(id, query)));
                break;
            case "Current":
                WriteList(Order, Client.Auth.ListCurrentUserSessions);
                break;
            default:
                Search(null);
                break;
        }
    }

    private void WriteUser(string userId)
    {
        if (Keyword is null && Type is null)
        {
            WriteList(Order, query => Client.Auth.ListUserSessions(userId, query));
        }
        else
        {
            Search(userId);
        }
    }

    private void Search(string? userId)
    {
        var search = new UserSessionSearch { Keywords = Keyword, UserId = userId, Type = Type };
        WriteList(Order, query => Client.Auth.SearchSessions(search, query));
    }
}
