using System;
using System.Linq;
using System.Management.Automation;
using PrivX.Auth;
using PrivX.Authorizer;
using PrivX.HostStore;
using PrivX.LocalUserStore;
using PrivX.Monitor;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.Monitor;

/// <summary>
/// What audit events can be asked for by: a user, an API client, a host, a connection, a source, a login session or an access group, as their Get cmdlets write
/// them, or as they came back from a job.
/// </summary>
public sealed class AuditSubject
{
    private static readonly (Type Model, Action<AuditEventSearch, string> Ask)[] Kinds =
    [
        (typeof(User), (search, id) => search.UserId = id),
        (typeof(LocalUser), (search, id) => search.UserId = id),
        (typeof(ApiClient), (search, id) => search.UserId = id),
        (typeof(Host), (search, id) => search.HostId = id),
        (typeof(PrivX.ConnectionManager.Connection), (search, id) => search.ConnectionId = id),
        (typeof(Source), (search, id) => search.SourceId = id),
        (typeof(UserSession), (search, id) => search.SessionId = id),
        (typeof(AccessGroup), (search, id) => search.AccessGroupId = id),
    ];

    private readonly Action<AuditEventSearch, string> _ask;
    private readonly string _id;

    /// <summary>The object itself, or as it came back from a job or remote session.</summary>
    public AuditSubject(PSObject value)
    {
        _ask = Kinds.FirstOrDefault(kind => kind.Model.IsInstanceOfType(value?.BaseObject) || value?.TypeNames.Contains("Deserialized." + kind.Model.FullName) == true).Ask
            ?? throw new ArgumentException("Give a user, API client, host, connection, source, login session or access group.", nameof(value));
        _id = value.Properties["Id"]?.Value?.ToString() is { Length: > 0 } id ? id : throw new ArgumentException("The object given has no id.", nameof(value));
    }

    /// <summary>The object itself.</summary>
    public AuditSubject(PrivXObject value)
        : this(PSObject.AsPSObject(value))
    {
    }

    internal void ApplyTo(AuditEventSearch search) => _ask(search, _id);
}
