using PrivX.Auth;
using PrivX.Client;
using PrivX.Client.Operations;

namespace PrivX.PowerShell.References;

internal static partial class Nouns
{
    /// <summary>The server has no call that reads a single login session.</summary>
    public static NounIdentity<UserSession> UserSession => field ??= new()
    {
        Name = "login session",
        IdOf = session => session.Id,
        NameOf = session => session.Username,
    };

    /// <summary>The server reads and changes them by id, and lists them nowhere.</summary>
    public static Noun<IdentityProviderClient> IdentityProviderClient => field ??= new()
    {
        Name = "identity provider client",
        IdOf = client => client.Id,
        NameOf = client => client.Name,
        Get = (client, id, token) => client.Auth.GetIdentityProviderClientAsync(id, token),
        FindKeyword = (_, _, _) => throw new PrivXUsageException("InvalidArgument", "PrivX does not list identity provider clients, so none can be found by name.")
        {
            Remedy = "Give the id that New-PrivXIdentityProviderClient wrote.",
        },
        Json = AuthJson.Default.IdentityProviderClient,
        Create = AuthOperations.CreateIdentityProviderClient,
        Replace = AuthOperations.UpdateIdentityProviderClient,
        Delete = AuthOperations.DeleteIdentityProviderClient,
    };

    /// <summary>Mobile devices of a user. Their ids are no GUIDs, and nothing tells them from names.</summary>
    public static NestedNoun<UserDevice> UserDevice => field ??= new()
    {
        Name = "mobile device",
        IsId = static _ => false,
        IdOf = device => device.Id,
        NameOf = device => device.Name,
        CommentOf = device => device.Os,
        ParentWord = "User",
        ParentIdOf = device => device.UserId,
        FindKeyword = WholeList((client, userId, order) => client.Auth.ListUserDevices(userId, order)),
        Json = AuthJson.Default.UserDevice,
        Delete = AuthOperations.UnpairUserDevice,
        Own = () => OwnUserDevice,
    };

    internal static Noun<UserDevice> OwnUserDevice =>
        field ??= new(UserDevice, AuthJson.Default.UserDevice, WholeList((client, order) => client.Auth.ListCurrentUserDevices(order)))
        {
            Delete = AuthOperations.UnpairCurrentUserDevice,
        };
}
