using PrivX.NetworkAccessManager;

namespace PrivX.PowerShell.References;

internal static partial class Nouns
{
    public static Noun<NetworkTarget> NetworkTarget => field ??= new()
    {
        Name = "network target",
        RelatedTypes = ["AccessEntry"],
        IdOf = target => target.Id,
        NameOf = target => target.Name,
        CommentOf = target => target.Comment,
        Get = (client, id, token) => client.NetworkAccessManager.GetNetworkTargetAsync(id, token),
        FindName = (client, name) => client.NetworkAccessManager.ListNetworkTargets(name),
        FindKeyword = (client, keyword, range) =>
            client.NetworkAccessManager.SearchNetworkTargets(new NetworkTargetSearch { Keywords = keyword }, null, range),
        Json = NetworkAccessManagerJson.Default.NetworkTarget,
        Create = (client, body, token) => client.NetworkAccessManager.CreateNetworkTargetAsync(body, token),
        Replace = (client, id, body, token) => client.NetworkAccessManager.UpdateNetworkTargetAsync(id, body, token),
        Delete = (client, id, token) => client.NetworkAccessManager.DeleteNetworkTargetAsync(id, token),
    };
}
