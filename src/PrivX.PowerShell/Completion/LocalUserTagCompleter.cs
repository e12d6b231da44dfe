using PrivX.Client;
using PrivX.Client.Paging;

namespace PrivX.PowerShell.Completion;

/// <summary>Tags in use on local users.</summary>
internal sealed class LocalUserTagCompleter : TagCompleter
{
    private protected override string Kind => "local user tag";

    private protected override PagedList<string> List(PrivXClient client, string? text, ListQuery query) => client.LocalUserStore.ListLocalUserTags(text, query);
}
