namespace PrivX.Auth;

/// <summary>Conditions of a session search. An empty object finds all sessions.</summary>
public sealed class UserSessionSearch : PrivXObject
{
    /// <summary>Comma-separated words to look for.</summary>
    public string? Keywords { get; set; }

    /// <summary>Only sessions of this user.</summary>
    public string? UserId { get; set; }

    /// <summary>Only sessions of this kind. Known values: login, sso.</summary>
    public string? Type { get; set; }
}
