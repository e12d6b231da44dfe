using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using Connection = PrivX.ConnectionManager.Connection;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Lists hosts, reads those that are named, or searches.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXHost", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(Host))]
[SortKeys("id", "common_name", "created", "updated")]
public sealed partial class GetPrivXHostCommand : SortedListCmdlet<Host>
{
    /// <summary>
    /// Hosts to read: ids, names, names with wildcards, or host objects. Names are compared without case. A name that no host has is an error, and
    /// so is one that several hosts share; a wildcard that matches nothing writes nothing. Hosts are also accepted from the pipeline,
    /// and connections, which mean the host they go to.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "HostName", "ComputerName")]
    [ArgumentCompleter(typeof(NameCompleter<Host>))]
    [SupportsWildcards]
    [TakesMember(typeof(Connection), nameof(Connection.TargetHost))]
    public ObjectReference<Host>[]? TargetHost { get; set; }

    /// <summary>Which hosts to look at. Known values: accessible for those that you may connect to, configured for all that you may see. Without it the server decides.</summary>
    [Parameter]
    [KnownValues("accessible", "configured")]
    [ReadAs(typeof(string))]
    public string? Filter { get; set; }

    private HostQuery FilteredOrder => new() { Filter = Filter, SortKey = SortBy, Descending = Descending };

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
                    WriteNamed(Nouns.Host, host, FilteredOrder);
                }
            });
        }
        else if (isSearch)
        {
            WriteList(FilteredOrder, query => Client.HostStore.SearchHosts(Criteria(), query));
        }
        else
        {
            WriteList(FilteredOrder, Client.HostStore.ListHosts);
        }
    }

    // Criteria together with names: the server finds at least these, and names are compared here.
    private void WriteFound(ObjectReference<Host> host)
    {
        HostSearch search = Criteria();
        if (host.KnownId is { } id)
        {
            search.Id = id;
            WriteList(FilteredOrder, query => Client.HostStore.SearchHosts(search, query));
            return;
        }

        if (host.Name.IsPlain)
        {
            search.CommonName ??= [host.Text!];
        }
        else
        {
            search.Keywords ??= host.Name.Keyword;
        }

        WriteMatches(Client.HostStore.SearchHosts(search, FilteredOrder), found => host.Name.FitOf(found.CommonName), mayStream: host.Name.IsPlain);
    }

    private HostSearch Criteria()
    {
        var search = new HostSearch();
        ModelBinder.Of(GetType(), typeof(HostSearch)).Apply(this, search, IdsOf);
        search.Filter = null;
        return search;
    }
}
