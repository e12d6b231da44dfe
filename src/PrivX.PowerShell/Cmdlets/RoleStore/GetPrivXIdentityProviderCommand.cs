using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Lists the issuers whose tokens PrivX accepts in exchange for its own, reads those that are named, or searches.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXIdentityProvider", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(IdentityProvider))]
[SortKeys("name", "created", "updated")]
public sealed class GetPrivXIdentityProviderCommand : SortedListCmdlet<IdentityProvider>
{
    /// <summary>Identity providers to read: ids, names, wildcards or identity provider objects.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = "List")]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<IdentityProvider>))]
    [SupportsWildcards]
    public ObjectReference<IdentityProvider>[]? IdentityProvider { get; set; }

    /// <summary>Words to find in any attribute of an identity provider.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Search")]
    [ReadAs(typeof(string))]
    public string? Keyword { get; set; }

    private protected override void Process()
    {
        if (Keyword is not null)
        {
            WriteList(Order, query => Client.RoleStore.SearchIdentityProviders(new IdentityProviderSearch { Keywords = Keyword }, query));
        }
        else
        {
            WriteNamedOrList(Nouns.IdentityProvider, IdentityProvider, Order, Client.RoleStore.ListIdentityProviders);
        }
    }
}
