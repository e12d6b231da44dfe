using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Lists command whitelists, reads those that are named, or searches.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXWhitelist", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(Whitelist))]
public sealed class GetPrivXWhitelistCommand : ListCmdlet<Whitelist>
{
    /// <summary>Whitelists to read: ids, names, wildcards, whitelist objects, or the handles by which accounts name them.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = "List")]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<Whitelist>))]
    [SupportsWildcards]
    public ObjectReference<Whitelist>[]? Whitelist { get; set; }

    /// <summary>Words to find in any attribute of a whitelist.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Search")]
    public string? Keyword { get; set; }

    /// <summary>Property to sort by, by its name in the API.</summary>
    [Parameter]
    [KnownValues("id", "name", "created", "updated")]
    public string? SortBy { get; set; }

    /// <summary>Sort from high to low.</summary>
    [Parameter]
    public SwitchParameter Descending { get; set; }

    private ListQuery Order => new() { SortKey = SortBy, Descending = Descending };

    private protected override void Process()
    {
        if (Keyword is not null)
        {
            WriteList(Order, query => Client.HostStore.SearchWhitelists(new WhitelistSearch { Keywords = Keyword }, query));
        }
        else
        {
            WriteNamedOrList(Nouns.Whitelist, Whitelist, Order, Client.HostStore.ListWhitelists);
        }
    }
}
