using PrivX.Client;
using PrivX.Client.Paging;

namespace PrivX.PowerShell.Completion;

/// <summary>Tags in use on hosts.</summary>
internal sealed class HostTagCompleter : TagCompleter
{
    private protected override string Kind => "host tag";

    private protected override PagedList<string> List(PrivXClient client, string? text, ListQuery query) => client.HostStore.ListHostTags(text, query);
}
