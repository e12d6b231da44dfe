using System;
using System.Linq;

namespace PrivX.PowerShell.Cmdlets.Auth;

/// <summary>What login sessions can be sorted by: the API's keys under the names of the object's properties.</summary>
internal static class UserSessionSortKeys
{
    private static readonly (string Property, string Key)[] Known =
    [
        ("Id", "id"),
        ("UserId", "user_id"),
        ("SourceId", "source_id"),
        ("ParentSessionId", "parent_session_id"),
        ("Domain", "domain"),
        ("Username", "username"),
        ("RemoteAddr", "remote_address"),
        ("Type", "type"),
        ("Created", "created"),
        ("Updated", "updated"),
        ("Expires", "expires"),
        ("TokenExpires", "token_expires"),
    ];

    public static string[] All { get; } = Known.Select(known => known.Property).ToArray();

    /// <summary>The API's key for a property; another text is sent as it is.</summary>
    public static string? ToKey(string? name) =>
        Known.FirstOrDefault(known => string.Equals(known.Property, name, StringComparison.OrdinalIgnoreCase)).Key ?? name;
}
