using PrivX.Auth;

namespace PrivX.PowerShell.References;

internal static partial class Nouns
{
    /// <summary>The server has no call that reads a single login session.</summary>
    public static NounIdentity<UserSession> UserSession { get; } = new()
    {
        Name = "login session",
        IdOf = session => session.Id,
        NameOf = session => session.Username,
    };
}
