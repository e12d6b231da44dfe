using PrivX.Client.Operations;
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
        Create = NetworkAccessManagerOperations.CreateNetworkTarget,
        Replace = NetworkAccessManagerOperations.UpdateNetworkTarget,
        Delete = NetworkAccessManagerOperations.DeleteNetworkTarget,
    };
}
