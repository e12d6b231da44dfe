using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Lists access groups, reads those that are named, or searches.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXAccessGroup", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(AccessGroup))]
[SortKeys("id", "name", "created", "updated")]
public sealed class GetPrivXAccessGroupCommand : SortedListCmdlet<AccessGroup>
{
    /// <summary>Access groups to read: ids, names, wildcards or access group objects.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = "List")]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<AccessGroup>))]
    [SupportsWildcards]
    public ObjectReference<AccessGroup>[]? AccessGroup { get; set; }

    /// <summary>Words to find in any attribute of an access group.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Search")]
    [ReadAs(typeof(string))]
    public string? Keyword { get; set; }

    private protected override void Process()
    {
        if (Keyword is not null)
        {
            WriteList(Order, query => Client.Authorizer.SearchAccessGroups(new AccessGroupSearch { Keywords = Keyword }, query));
        }
        else
        {
            WriteNamedOrList(Nouns.AccessGroup, AccessGroup, Order, Client.Authorizer.ListAccessGroups);
        }
    }
}
