using System;
using System.Management.Automation;
using PrivX.Auth;
using PrivX.Authorizer;
using PrivX.Client;
using PrivX.Client.Operations;
using PrivX.HostStore;
using PrivX.Monitor;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;
using Connection = PrivX.ConnectionManager.Connection;

namespace PrivX.PowerShell.Cmdlets.Monitor;

/// <summary>Lists audit events, newest first: all, or those of some kind, time, user, host and so on.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXAuditEvent", SupportsPaging = true)]
[OutputType(typeof(AuditEvent))]
public sealed class GetPrivXAuditEventCommand : ListCmdlet<AuditEvent>
{
    private static readonly ulong PageLimit = (ulong)MonitorOperations.SearchAuditEvents.List!.MaximumLimit;

    private readonly AuditEventFilter _filter = new();
    private readonly AuditEventSearch _named = new();
    private DateTimeOffset? _serverTime;

    /// <summary>
    /// Kinds of events: names such as User-logged-in, names with wildcards such as User-*, or codes such as 100. A name that the server does not
    /// know is an error. Get-PrivXAuditEventCode lists them.
    /// </summary>
    [Parameter(Position = 0)]
    [Alias("EventName", "Event")]
    [ArgumentCompleter(typeof(NameCompleter<AuditEventCode>))]
    [SupportsWildcards]
    public ObjectReference<AuditEventCode>[]? EventCode { get; set; }

    /// <summary>Write only events of this time or later.</summary>
    [Parameter]
    [Alias("Start")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? After { get; set; }

    /// <summary>Write only events of this time or earlier.</summary>
    [Parameter]
    [Alias("End")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? Before { get; set; }

    /// <summary>Words, separated by commas, that the server must all find in the event.</summary>
    [Parameter]
    [ReadAs(typeof(string))]
    public string? Keyword { get; set; }

    /// <summary>
    /// Services that wrote the events, such as auth or connection-manager; wildcards are allowed. The server has no such filter: all events that
    /// meet the other criteria are read and compared on your side.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(ServiceNameCompleter))]
    [SupportsWildcards]
    [ReadAs(typeof(string[]))]
    public string[]? Service { get; set; }

    /// <summary>The user concerned: login name, id or user object.</summary>
    [Parameter]
    [Alias("UserId")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    public ObjectReference<User>? User { get; set; }

    /// <summary>The host concerned: name, id or host object.</summary>
    [Parameter]
    [Alias("HostId", "HostName", "ComputerName")]
    [ArgumentCompleter(typeof(NameCompleter<Host>))]
    public ObjectReference<Host>? TargetHost { get; set; }

    /// <summary>The connection concerned: its id or the connection itself.</summary>
    [Parameter]
    [Alias("ConnectionId")]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public ObjectReference<Connection>? Connection { get; set; }

    /// <summary>The directory concerned: name, id or source object.</summary>
    [Parameter]
    [Alias("SourceId")]
    [ArgumentCompleter(typeof(NameCompleter<Source>))]
    public ObjectReference<Source>? Source { get; set; }

    /// <summary>The login session concerned: its id or the session itself.</summary>
    [Parameter]
    [Alias("UserSessionId")]
    [ArgumentCompleter(typeof(UserSessionCompleter))]
    public ObjectReference<UserSession>? UserSession { get; set; }

    /// <summary>The access group concerned: name, id or access group object.</summary>
    [Parameter]
    [Alias("AccessGroupId")]
    [ArgumentCompleter(typeof(NameCompleter<AccessGroup>))]
    public ObjectReference<AccessGroup>? AccessGroup { get; set; }

    /// <summary>
    /// Objects that the events are about, from the pipeline: users, API clients, hosts, connections, sources, login sessions or access groups, as their Get
    /// cmdlets write them. Each is asked for on its own.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    public AuditSubject[]? InputObject { get; set; }

    /// <summary>Write the oldest events first.</summary>
    [Parameter]
    public SwitchParameter Oldest { get; set; }

    private bool IsFiltered => EventCode is not null || Service is not null;

    // More than a page: events that come in between the pages would shift them, or hide in the count that others were purged.
    private bool NeedsFixedEnd => IsFiltered || PagingParameters.First > PageLimit || PagingParameters.Skip > 0;

    private protected override void Process()
    {
        SetFilter();
        if (IsFiltered && !_filter.FindsSome)
        {
            return;
        }

        SetCriteria();
        if (InputObject is null)
        {
            Write(null);
        }

        ForEach(InputObject, Write);
    }

    private void SetFilter()
    {
        if (_filter.FindsSome)
        {
            return;
        }

        ForEach(EventCode, reference =>
        {
            if (reference.IsPattern)
            {
                _filter.AddPattern(reference.Name);
            }
            else if (reference.IsId)
            {
                _filter.AddCode(reference.Text!, null);
            }
            else
            {
                AuditEventCode found = Run(token => Resolver.ResolveOneAsync(Client, Nouns.AuditEventCode, reference, token));
                _filter.AddCode(Nouns.AuditEventCode.NeedId(found), found.EventName);
            }
        });
        if (Service is not null && (EventCode is null || _filter.FindsSome))
        {
            _filter.SetServices(Service);
        }
    }

    private void SetCriteria()
    {
        _named.Keywords = Keyword ?? _filter.Keyword;
        _named.UserId = User is null ? null : IdOf(User);
        _named.HostId = TargetHost is null ? null : IdOf(TargetHost);
        _named.ConnectionId = Connection is null ? null : IdOf(Connection);
        _named.SourceId = Source is null ? null : IdOf(Source);
        _named.AccessGroupId = AccessGroup is null ? null : IdOf(AccessGroup);
        _named.SessionId = UserSession is null ? null : UserSession.KnownId ?? throw new PrivXUsageException(
            ErrorCodes.InvalidArgument,
            $"'{UserSession}' is not the id of a login session.") { Remedy = "Pass a session of Get-PrivXUserSession." };
        _named.StartTime = After;
        _named.EndTime = NeedsFixedEnd ? FixedEnd() : Before;
    }

    // An end that is still to come, by the server's clock, is none.
    private DateTimeOffset? FixedEnd()
    {
        _serverTime ??= Run(Client.Monitor.GetServerTimeAsync).TimeUtc;
        return Before < _serverTime ? Before : _serverTime ?? Before;
    }

    private void Write(AuditSubject? subject)
    {
        var search = new AuditEventSearch
        {
            Keywords = _named.Keywords,
            UserId = _named.UserId,
            HostId = _named.HostId,
            ConnectionId = _named.ConnectionId,
            SourceId = _named.SourceId,
            AccessGroupId = _named.AccessGroupId,
            SessionId = _named.SessionId,
            StartTime = _named.StartTime,
            EndTime = _named.EndTime,
        };
        subject?.ApplyTo(search);
        var order = new ListQuery { SortKey = "created", Descending = !Oldest };
        if (IsFiltered)
        {
            WriteList(Client.Monitor.SearchAuditEvents(search, null, order), _filter.Matches);
        }
        else if (subject is null && IsEmpty(search))
        {
            WriteList(order, query => Client.Monitor.ListAuditEvents(null, query));
        }
        else
        {
            WriteList(order, query => Client.Monitor.SearchAuditEvents(search, null, query));
        }
    }

    private static bool IsEmpty(AuditEventSearch search) =>
        search is
        {
            Keywords: null, UserId: null, HostId: null, ConnectionId: null, SourceId: null, AccessGroupId: null, SessionId: null, StartTime: null,
            EndTime: null,
        };
}
