using System.Management.Automation;
using PrivX.NetworkAccessManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.NetworkAccessManager;

/// <summary>Lists network targets, reads those that are named, or searches.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXNetworkTarget", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(NetworkTarget))]
[SortKeys("id", "name", "comment", "user_instructions", "disabled", "exclusive_access", "created", "updated")]
public sealed class GetPrivXNetworkTargetCommand : SortedListCmdlet<NetworkTarget>
{
    /// <summary>
    /// Network targets to read: ids, names, names with wildcards, or network target objects. Names are compared without case. A name that no
    /// network target has is an error, and so is one that several network targets share; a wildcard that matches nothing does nothing. Network
    /// targets are also accepted from the pipeline.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = "List")]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<NetworkTarget>))]
    [SupportsWildcards]
    public ObjectReference<NetworkTarget>[]? NetworkTarget { get; set; }

    /// <summary>Words, separated by commas or spaces, that the server finds in a network target.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Search")]
    [ReadAs(typeof(string))]
    public string? Keyword { get; set; }

    /// <summary>Tags that the network target must have.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Tag")]
    [Parameter(ParameterSetName = "Search")]
    [ArgumentCompleter(typeof(NetworkTargetTagCompleter))]
    [ReadAs(typeof(string[]))]
    public string[]? Tag { get; set; }

    /// <summary>Filter that the server applies to what it finds; its values are not documented.</summary>
    [Parameter(ParameterSetName = "Search")]
    [Parameter(ParameterSetName = "Tag")]
    [ReadAs(typeof(string))]
    public string? Filter { get; set; }

    private protected override void Process()
    {
        if (Keyword is not null || Tag is not null)
        {
            var search = new NetworkTargetSearch { Keywords = Keyword, Tags = Tag };
            WriteList(Order, query => Client.NetworkAccessManager.SearchNetworkTargets(search, Filter, query));
        }
        else
        {
            WriteNamedOrList(Nouns.NetworkTarget, NetworkTarget, Order, query => Client.NetworkAccessManager.ListNetworkTargets(null, null, query));
        }
    }
}
