using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.ApiProxy;
using PrivX.Client;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.PowerShell.References;

internal static partial class Nouns
{
    public static Noun<ApiTarget> ApiTarget { get; } = new()
    {
        Name = "API target",
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

    /// <summary>Client credentials belong to a user; those of the one who calls are reached without his id, and with less permission.</summary>
    public static NestedNoun<ClientCredential> ClientCredential { get; } = new()
    {
        Name = "client credential",
        IdOf = credential => credential.Id,
        NameOf = credential => credential.Name,
        ParentWord = "User",
        ParentIdOf = credential => credential.UserId,
        In = userId => ClientCredentials(
            (client, id, token) => client.ApiProxy.GetUserClientCredentialAsync(userId, id, token),
            (client, range) => client.ApiProxy.ListUserClientCredentials(userId, range),
            ApiProxyOperations.CreateUserClientCredential,
            ApiProxyOperations.UpdateUserClientCredential,
            ApiProxyOperations.DeleteUserClientCredential,
            userId),
    };

    /// <summary>Not among the public ones, which each stand for a model of their own.</summary>
    internal static Noun<ClientCredential> CurrentClientCredential { get; } = ClientCredentials(
        (client, id, token) => client.ApiProxy.GetCurrentUserClientCredentialAsync(id, token),
        (client, range) => client.ApiProxy.ListCurrentUserClientCredentials(range),
        ApiProxyOperations.CreateCurrentUserClientCredential,
        ApiProxyOperations.UpdateCurrentUserClientCredential,
        ApiProxyOperations.DeleteCurrentUserClientCredential);

    private static Noun<ClientCredential> ClientCredentials(
        Func<PrivXClient, string, CancellationToken, Task<ClientCredential>> get,
        Func<PrivXClient, ListQuery, PagedList<ClientCredential>> list,
        Operation create,
        Operation replace,
        Operation delete,
        params string[] parents) => new()
    {
        Name = "client credential",
        IdOf = credential => credential.Id,
        NameOf = credential => credential.Name,
        CommentOf = credential => credential.Target?.Name,
        Get = get,
        FindKeyword = (client, _, range) => list(client, new ListQuery { SortKey = range.SortKey, Descending = range.Descending }),
        Json = ApiProxyJson.Default.ClientCredential,
        Create = create,
        Replace = replace,
        ReplacementModel = typeof(UpdateClientCredential),
        Delete = delete,
        Parents = parents,
    };
}
