using System.Management.Automation;
using PrivX.Auth;
using PrivX.Client;

namespace PrivX.PowerShell.References;

/// <summary>A login session: its id, or the session.</summary>
public sealed class UserSessionReference : ObjectReference<UserSession>
{
    /// <summary>By id.</summary>
    public UserSessionReference(string text)
        : base(text)
    {
    }

    /// <summary>The session itself.</summary>
    public UserSessionReference(UserSession value)
        : base(value)
    {
    }

    /// <summary>A session from a job or remote session, or a row with UserSessionId.</summary>
    public UserSessionReference(PSObject value)
        : base(value, "UserSession")
    {
    }

    /// <summary>Id of the session.</summary>
    internal string SessionId => (IsId ? Text : Object?.Id)
        ?? throw new PrivXUsageException("InvalidArgument", $"'{Text}' is not the id of a login session.")
        {
            Remedy = "Pass sessions of Get-PrivXUserSession; Stop-PrivXUserSession -User ends all sessions of a user.",
        };
}
