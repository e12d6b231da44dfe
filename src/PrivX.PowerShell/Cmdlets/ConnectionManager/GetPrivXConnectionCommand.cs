using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Client;
using PrivX.Client.Paging;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using Host = PrivX.HostStore.Host;
using User = PrivX.RoleStore.User;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Lists connections, searches among them, or reads those whose id is known, with their recording.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXConnection", DefaultParameterSetName = "Search", SupportsPaging = true)]
[OutputType(typeof(Connection))]
[SortKeys("id", "connected", "disconnected", "type")]
public sealed partial class GetPrivXConnectionCommand : SortedListCmdlet<Connection>
{
    /// <summary>Connections to read: ids, connection objects, or what tells of one, such as a match of Get-PrivXTrail. Only so do they come with their recording. Together with criteria, those that do not meet them are left out.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "ById")]
    [Alias("Id")]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public ObjectReference<Connection>[]? Connection { get; set; }

    /// <summary>Connections to these hosts: names, ids, wildcards or host objects.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = "Search")]
    [Parameter(ParameterSetName = "ByUser")]
    [Alias("HostName", "ComputerName")]
    [ArgumentCompleter(typeof(NameCompleter<Host>))]
    [SupportsWildcards]
    public ObjectReference<Host>[]? TargetHost { get; set; }

    /// <summary>Connections of these users: log-in names, ids, wildcards or user objects.</summary>
    [Parameter(ParameterSetName = "Search")]
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "ByUser")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    /// <summary>Read less of each: without the roles that the user had, and with a short snapshot of the user. From PrivX 43 on.</summary>
    [Parameter]
    public SwitchParameter Brief { get; set; }

    private bool? IsVerbose => Brief ? false : null;

    private protected override void Process()
    {
        if (Brief && UserRole is not null)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, "-UserRole looks at the roles that -Brief leaves out.") { Remedy = "Leave one of them out." };
        }

        if (Connection is null)
        {
            Find(null);
            return;
        }

        bool hasCriteria = Criteria(null, out _) || UserRole is not null || Tag is not null;
        ForEach(Connection, reference =>
        {
            string id = IdOf(reference);
            if (hasCriteria)
            {
                Find(id);
            }
            else
            {
                WriteObject(Run(token => Client.ConnectionManager.GetConnectionAsync(id, IsVerbose, token)));
            }
        });
    }

    private void Find(string? id)
    {
        bool isSearch = Criteria(id, out ConnectionSearch search);
        search.TargetHostId = IdsOf(TargetHost);
        search.UserId = IdsOf(User);
        if (search is { TargetHostId.Length: 0 } or { UserId.Length: 0 })
        {
            // Wildcards that match nothing; to the server an empty list would mean all.
            return;
        }

        isSearch |= search.TargetHostId is not null || search.UserId is not null;
        PagedList<Connection> List(ListQuery query) => isSearch
            ? Client.ConnectionManager.SearchConnections(search, IsVerbose, query)
            : Client.ConnectionManager.ListConnections(IsVerbose, query);

        if (OwnFilter() is { } filter)
        {
            WriteMatches(List(Order), filter, mayStream: Tag is null || Tag.All(tag => new NamePattern(tag).IsPlain));
        }
        else
        {
            WriteList(Order, List);
        }
    }

    // What servers are known not to filter by: some then answer nothing, others everything. They are not asked to.
    private Func<Connection, NameFit?>? OwnFilter()
    {
        if (UserRole is null && Tag is null)
        {
            return null;
        }

        HashSet<string>? roles = IdsOf(UserRole) is { } ids ? new(ids, StringComparer.OrdinalIgnoreCase) : null;
        NamePattern[]? tags = Tag?.Select(tag => new NamePattern(tag)).ToArray();
        return connection =>
            roles is not null && !connection.UserRoles.Any(role => role.Id is { } id && roles.Contains(id)) ? null
            : tags is null ? NameFit.Exact
            : connection.Tags.SelectMany(tag => tags.Select(pattern => pattern.FitOf(tag))).Min();
    }

    private bool Criteria(string? id, out ConnectionSearch search)
    {
        search = new ConnectionSearch();
        bool isBound = ModelBinder.Of(GetType(), typeof(ConnectionSearch)).Apply(this, search, IdsOf).Count > 0;
        search.Id = id is null ? null : [id];
        return isBound || id is not null;
    }

    private string[]? IdsOf<T>(ObjectReference<T>[]? references)
        where T : PrivXObject
    {
        if (references is null)
        {
            return null;
        }

        var ids = new List<string>();
        ForEachId(references, ids.Add);
        return ids.ToArray();
    }
}
