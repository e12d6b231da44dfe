using PrivX.Client;
using PrivX.Client.Paging;

namespace PrivX.PowerShell.Completion;

/// <summary>Tags in use on network targets.</summary>
internal sealed class NetworkTargetTagCompleter : TagCompleter
{
    private protected override string Kind => "network target tag";

    private protected override PagedList<string> List(PrivXClient client, string? text, ListQuery query) => client.NetworkAccessManager.ListNetworkTargetTags(text, query);
}
