using System.Management.Automation;
using PrivX.Auth;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.Auth;

/// <summary>Lists login sessions: those that are searched for, or those of a user, of a source or of the caller.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXUserSession", DefaultParameterSetName = "Search", SupportsPaging = true)]
[OutputType(typeof(UserSession))]
public sealed class GetPrivXUserSessionCommand : ListCmdlet<UserSession>
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "ByUser")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "BySource")]
    [ArgumentCompleter(typeof(NameCompleter<Source>))]
    [SupportsWildcards]
    public ObjectReference<Source>[]? Source { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    [Parameter(ParameterSetName = "Search")]
    [Parameter(ParameterSetName = "ByUser")]
    public string? Keyword { get; set; }

    [Parameter(ParameterSetName = "Search")]
    [Parameter(ParameterSetName = "ByUser")]
    [KnownValues("login", "sso")]
    public string? Type { get; set; }

    [Parameter]
    [KnownValues("id", "user_id", "source_id", "parent_session_id", "domain", "username", "remote_address", "type", "created", "updated", "expires", "token_expires")]
    public string? SortBy { get; set; }

    [Parameter]
    public SwitchParameter Descending { get; set; }

    private ListQuery Query => new() { SortKey = SortBy, Descending = Descending };

    private protected override void Process()
    {
        switch (ParameterSetName)
        {
            case "ByUser":
                ForEachId(User, WriteUser);
                break;
            case "BySource":
                ForEachId(Source, id => WriteList(Query, query => Client.Auth.ListSourceSessions(id, query)));
                break;
            case "Current":
                WriteList(Query, Client.Auth.ListCurrentUserSessions);
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
            WriteList(Query, query => Client.Auth.ListUserSessions(userId, query));
        }
        else
        {
            Search(userId);
        }
    }

    private void Search(string? userId)
    {
        var search = new UserSessionSearch { Keywords = Keyword, UserId = userId, Type = Type };
        WriteList(Query, query => Client.Auth.SearchSessions(search, query));
    }
}
