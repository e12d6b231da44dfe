using PrivX.Client;
using PrivX.Client.Paging;

namespace PrivX.PowerShell.Completion;

/// <summary>Tags in use on connections.</summary>
internal sealed class ConnectionTagCompleter : TagCompleter
{
    private protected override string Kind => "connection tag";

    private protected override PagedList<string> List(PrivXClient client, string? text, ListQuery query) => client.ConnectionManager.ListConnectionTags(text, query);
}
