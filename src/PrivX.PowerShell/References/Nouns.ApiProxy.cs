using PrivX.ApiProxy;

namespace PrivX.PowerShell.References;

internal static partial class Nouns
{
    public static Noun<ApiTarget> ApiTarget => field ??= new()
    {
        Name = "API target",
        RelatedTypes = ["AccessEntry"],
        IdOf = target => target.Id,
        NameOf = target => target.Name,
        CommentOf = target => target.Comment,
        Get = (client, id, token) => client.ApiProxy.GetApiTargetAsync(id, token),
        FindName = (client, name) => client.ApiProxy.SearchApiTargets(new ApiTargetSearch { Name = name }),
        FindKeyword = (client, keyword, range) => client.ApiProxy.SearchApiTargets(new ApiTargetSearch { Keywords = keyword }, query: range),
        Json = ApiProxyJson.Default.ApiTarget,
        Create = (client, body, token) => client.ApiProxy.CreateApiTargetAsync(body, token),
        Replace = (client, id, body, token) => client.ApiProxy.UpdateApiTargetAsync(id, body, token),
        Delete = (client, id, token) => client.ApiProxy.DeleteApiTargetAsync(id, token),
    };

    /// <summary>Client credentials belong to a user.</summary>
    public static NestedNoun<ClientCredential> ClientCredential => field ??= new()
    {
        Name = "client credential",
        IdOf = credential => credential.Id,
        NameOf = credential => credential.Name,
        CommentOf = credential => credential.Target?.Name,
        ParentWord = "User",
        ParentIdOf = credential => credential.UserId,
        Get = (client, userId, id, token) => client.ApiProxy.GetUserClientCredentialAsync(userId, id, token),
        FindKeyword = WholeList((client, userId, order) => client.ApiProxy.ListUserClientCredentials(userId, order)),
        Json = ApiProxyJson.Default.ClientCredential,
        Create = (client, userId, body, token) => client.ApiProxy.CreateUserClientCredentialAsync(userId, body, token),
        Replace = (client, userId, id, body, token) => client.ApiProxy.UpdateUserClientCredentialAsync(userId, id, body, token),
        ReplacementModel = typeof(UpdateClientCredential),
        Delete = (client, userId, id, token) => client.ApiProxy.DeleteUserClientCredentialAsync(userId, id, token),
        Own = () => OwnClientCredential,
    };

    internal static Noun<ClientCredential> OwnClientCredential =>
        field ??= new(ClientCredential, ApiProxyJson.Default.ClientCredential, WholeList((client, order) => client.ApiProxy.ListCurrentUserClientCredentials(order)))
        {
            Get = (client, id, token) => client.ApiProxy.GetCurrentUserClientCredentialAsync(id, token),
            Create = (client, body, token) => client.ApiProxy.CreateCurrentUserClientCredentialAsync(body, token),
            Replace = (client, id, body, token) => client.ApiProxy.UpdateCurrentUserClientCredentialAsync(id, body, token),
            ReplacementModel = typeof(UpdateClientCredential),
            Delete = (client, id, token) => client.ApiProxy.DeleteCurrentUserClientCredentialAsync(id, token),
        };
}
