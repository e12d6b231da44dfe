using System;
using System.Collections.Generic;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;
using PrivX.Workflow;

namespace PrivX.PowerShell.Cmdlets.Workflow;

/// <summary>Lists and searches access requests, or reads those that are named.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXAccessRequest", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(AccessRequest))]
[SortKeys("id", "created", "updated")]
public sealed class GetPrivXAccessRequestCommand : SortedListCmdlet<AccessRequest>
{
    /// <summary>Requests to read: ids, request objects, or their names (role and user: 'Database administrators for Ines Berg'), also with wildcards.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = "List")]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<AccessRequest>))]
    [SupportsWildcards]
    public ObjectReference<AccessRequest>[]? AccessRequest { get; set; }

    /// <summary>Whose requests: those you made (requests; active_requests while they wait), those you decide on (approvals; active_approvals while they wait for you), or everybody's (all), which is the default and needs the permission requests-view.</summary>
    [Parameter]
    [KnownValues("requests", "active_requests", "approvals", "active_approvals", "all")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string Filter { get; set; } = "all";

    /// <summary>Words to find in a request, such as the name or e-mail address of a user.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(string))]
    public string? Keyword { get; set; }

    /// <summary>Only requests made or changed at this time or later.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? After { get; set; }

    /// <summary>Only requests made or changed at this time or earlier.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? Before { get; set; }

    /// <summary>Only requests of these users: who asked, or for whom it was asked. Log-in names, ids or user objects. The server has no such filter: requests are read and compared on your side.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    public ObjectReference<User>[]? User { get; set; }

    private protected override void Process()
    {
        var search = new AccessRequestSearch { Keywords = Keyword, StartTime = After, EndTime = Before };
        if (User is not null)
        {
            var users = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            ForEach(User, user => users.Add(IdOf(user)));
            bool IsOfOne(WorkflowUser? user) => user?.Id is { } id && users.Contains(id);
            if (users.Count > 0)
            {
                WriteList(Client.Workflow.SearchAccessRequests(search, Filter, Order), request => IsOfOne(request.Requester) || IsOfOne(request.TargetUser));
            }
        }
        else if (ParameterSetName == "Search")
        {
            WriteList(Order, query => Client.Workflow.SearchAccessRequests(search, Filter, query));
        }
        else
        {
            WriteNamedOrList(Nouns.AccessRequestOf(Filter), AccessRequest, Order, query => Client.Workflow.ListAccessRequests(Filter, query));
        }
    }
}
