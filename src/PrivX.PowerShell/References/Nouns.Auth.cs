using PrivX.Auth;
using PrivX.Client;

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
        FindKeyword = (_, _, _) => throw new PrivXUsageException(ErrorCodes.InvalidArgument, "PrivX does not list identity provider clients, so none can be found by name.")
        {
            Remedy = "Give the id that New-PrivXIdentityProviderClient wrote.",
        },
        Json = AuthJson.Default.IdentityProviderClient,
        Create = (client, body, token) => client.Auth.CreateIdentityProviderClientAsync(body, token),
        Replace = (client, id, body, token) => client.Auth.UpdateIdentityProviderClientAsync(id, body, token),
        Delete = (client, id, token) => client.Auth.DeleteIdentityProviderClientAsync(id, token),
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
        Delete = (client, userId, id, token) => client.Auth.UnpairUserDeviceAsync(userId, id, token),
        Own = () => OwnUserDevice,
    };

    internal static Noun<UserDevice> OwnUserDevice =>
        field ??= new(UserDevice, AuthJson.Default.UserDevice, WholeList((client, order) => client.Auth.ListCurrentUserDevices(order)))
        {
            Delete = (client, id, token) => client.Auth.UnpairCurrentUserDeviceAsync(id, token),
        };
}
