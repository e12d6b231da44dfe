using PrivX.Client;
using PrivX.Client.Paging;

namespace PrivX.PowerShell.Completion;

/// <summary>Tags in use on API targets.</summary>
internal sealed class ApiTargetTagCompleter : TagCompleter
{
    private protected override string Kind => "API target tag";

    private protected override PagedList<string> List(PrivXClient client, string? text, ListQuery query) =>
        // There is no search among them: what begins as typed may stand anywhere in the list.
        client.ApiProxy.ListApiTargetTags();
}
