using System.Linq;
using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Lists hosts, reads those that are named, or searches.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXHost", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(Host))]
public sealed partial class GetPrivXHostCommand : ListCmdlet<Host>
{
    /// <summary>Hosts to read: ids, names, wildcards or host objects.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "HostName")]
    [ArgumentCompleter(typeof(NameCompleter<Host>))]
    [SupportsWildcards]
    public ObjectReference<Host>[]? TargetHost { get; set; }

    /// <summary>Which hosts to look at: accessible for those you may open, configured for all.</summary>
    [Parameter]
    [KnownValues("accessible", "configured")]
    public string? Filter { get; set; }

    /// <summary>Property to sort by, by its name in the API.</summary>
    [Parameter]
    [KnownValues("id", "common_name", "created", "updated")]
    public string? SortBy { get; set; }

    /// <summary>Sort from high to low.</summary>
    [Parameter]
    public SwitchParameter Descending { get; set; }

    private HostQuery Order => new() { Filter = Filter, SortKey = SortBy, Descending = Descending };

    private protected override void Process()
    {
        bool isSearch = ParameterSetName == "Search";
        if (TargetHost is not null)
        {
            ForEach(TargetHost, host =>
            {
                if (isSearch || (host.IsPattern && Filter is not null))
                {
                    WriteFound(host);
                }
                else
                {
                    WriteNamed(Nouns.Host, host, Order);
                }
            });
        }
        else if (isSearch)
        {
            WriteList(Order, query => Client.HostStore.SearchHosts(Criteria(), query));
        }
        else
        {
            WriteList(Order, Client.HostStore.ListHosts);
        }
    }

    // Criteria together with names: the server finds at least these, and names are compared here.
    private void WriteFound(ObjectReference<Host> host)
    {
        HostSearch search = Criteria();
        if (host.Object?.Id is { } id || (host.IsId && (id = host.Text!) is not null))
        {
            search.Id = id;
            WriteList(Order, query => Client.HostStore.SearchHosts(search, query));
            return;
        }

        var pattern = new NamePattern(host.ToString());
        if (host.IsPattern)
        {
            search.Keywords ??= pattern.Keyword;
        }
        else
        {
            search.CommonName ??= [host.Text!];
        }

        WriteList(Client.HostStore.SearchHosts(search, Order), found => pattern.Matches(found.CommonName));
    }

    private HostSearch Criteria()
    {
        var search = new HostSearch();
        ModelBinder.Of(GetType(), typeof(HostSearch)).Apply(this, search, IdOf);
        search.Filter = null;
        search.Service = search.Service?.Select(service => service.ToUpperInvariant()).ToArray();
        return search;
    }
}
