using System.Management.Automation;
using PrivX.ApiProxy;
using PrivX.Authorizer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.ApiProxy;

/// <summary>Lists API targets, reads those that are named, or searches.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXApiTarget", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(ApiTarget))]
[SortKeys("id", "name", "created", "updated")]
public sealed class GetPrivXApiTargetCommand : SortedListCmdlet<ApiTarget>
{
    /// <summary>
    /// API targets to read: ids, names, names with wildcards, API target objects, or the handles by which client credentials name their targets.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = "List")]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<ApiTarget>))]
    [SupportsWildcards]
    public ObjectReference<ApiTarget>[]? ApiTarget { get; set; }

    /// <summary>Words, separated by commas or spaces, that the server finds in any attribute of an API target.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(string))]
    public string? Keyword { get; set; }

    /// <summary>Only API targets of this access group: its name, its id or an access group object.</summary>
    [Parameter(ParameterSetName = "Search")]
    [Alias("AccessGroupId")]
    [ArgumentCompleter(typeof(NameCompleter<AccessGroup>))]
    public ObjectReference<AccessGroup>? AccessGroup { get; set; }

    /// <summary>Only API targets with these tags.</summary>
    [Parameter(ParameterSetName = "Search")]
    [Alias("Tags")]
    [ArgumentCompleter(typeof(ApiTargetTagCompleter))]
    [ReadAs(typeof(string[]))]
    public string[]? Tag { get; set; }

    /// <summary>Filter that the server applies to the list; its values are not documented.</summary>
    [Parameter]
    [ReadAs(typeof(string))]
    public string? Filter { get; set; }

    private protected override void Process()
    {
        if (ParameterSetName == "Search")
        {
            var search = new ApiTargetSearch { Keywords = Keyword, AccessGroupId = AccessGroup is null ? null : IdOf(AccessGroup), Tags = Tag };
            WriteList(Order, query => Client.ApiProxy.SearchApiTargets(search, Filter, query));
        }
        else
        {
            WriteNamedOrList(Nouns.ApiTarget, ApiTarget, Order, query => Client.ApiProxy.ListApiTargets(Filter, query));
        }
    }
}
