using System.Management.Automation;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>Lists API clients, reads those that are named, or searches.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXApiClient", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(ApiClient))]
[SortKeys("name", "created", "updated")]
public sealed class GetPrivXApiClientCommand : SortedListCmdlet<ApiClient>
{
    /// <summary>API clients to read: ids, names, names with wildcards, or API client objects. An id is also the client id of the log-in.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = "List")]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<ApiClient>))]
    [SupportsWildcards]
    public ObjectReference<ApiClient>[]? ApiClient { get; set; }

    /// <summary>Words, separated by commas or spaces, that the server finds in any attribute of an API client.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Search")]
    [ReadAs(typeof(string))]
    public string? Keyword { get; set; }

    private protected override void Process()
    {
        if (Keyword is not null)
        {
            WriteList(Order, query => Client.LocalUserStore.SearchApiClients(new ApiClientSearch { Keywords = Keyword }, query));
        }
        else
        {
            WriteNamedOrList(Nouns.ApiClient, ApiClient, Order, Client.LocalUserStore.ListApiClients);
        }
    }
}
