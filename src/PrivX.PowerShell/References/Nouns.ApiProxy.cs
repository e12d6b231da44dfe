using PrivX.ApiProxy;
using PrivX.Client.Operations;

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
        Create = ApiProxyOperations.CreateApiTarget,
        Replace = ApiProxyOperations.UpdateApiTarget,
        Delete = ApiProxyOperations.DeleteApiTarget,
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
        Create = ApiProxyOperations.CreateUserClientCredential,
        Replace = ApiProxyOperations.UpdateUserClientCredential,
        ReplacementModel = typeof(UpdateClientCredential),
        Delete = ApiProxyOperations.DeleteUserClientCredential,
        Own = () => OwnClientCredential,
    };

    internal static Noun<ClientCredential> OwnClientCredential =>
        field ??= new(ClientCredential, ApiProxyJson.Default.ClientCredential, WholeList((client, order) => client.ApiProxy.ListCurrentUserClientCredentials(order)))
        {
            Get = (client, id, token) => client.ApiProxy.GetCurrentUserClientCredentialAsync(id, token),
            Create = ApiProxyOperations.CreateCurrentUserClientCredential,
            Replace = ApiProxyOperations.UpdateCurrentUserClientCredential,
            ReplacementModel = typeof(UpdateClientCredential),
            Delete = ApiProxyOperations.DeleteCurrentUserClientCredential,
        };
}
