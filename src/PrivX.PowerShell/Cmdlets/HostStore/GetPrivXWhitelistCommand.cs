using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Lists command whitelists, reads those that are named, or searches.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXWhitelist", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(Whitelist))]
[SortKeys("id", "name", "created", "updated")]
public sealed class GetPrivXWhitelistCommand : SortedListCmdlet<Whitelist>
{
    /// <summary>
    /// Whitelists to read: ids, names, names with wildcards, or whitelist objects. Names are compared without case. A name that no whitelist has is
    /// an error, and so is one that several whitelists share; a wildcard that matches nothing does nothing. Whitelists are also accepted from the
    /// pipeline.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = "List")]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<Whitelist>))]
    [SupportsWildcards]
    public ObjectReference<Whitelist>[]? Whitelist { get; set; }

    /// <summary>Words, separated by commas or spaces, that the server finds in any attribute of a whitelist.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Search")]
    [ReadAs(typeof(string))]
    public string? Keyword { get; set; }

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
