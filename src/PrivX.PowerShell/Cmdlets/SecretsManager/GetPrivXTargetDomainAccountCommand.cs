using System;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Lists the accounts that scans found in target domains, reads those that are named, or searches.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXTargetDomainAccount", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(TargetDomainAccount))]
public sealed class GetPrivXTargetDomainAccountCommand : ListCmdlet<TargetDomainAccount>
{
    /// <summary>Target domains to look into: ids, names, wildcards or domain objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NameCompleter<TargetDomain>))]
    [SupportsWildcards]
    public ObjectReference<TargetDomain>[]? TargetDomain { get; set; }

    /// <summary>Accounts to read: ids, user names, wildcards or account objects. All when left out.</summary>
    [Parameter(Position = 1, ParameterSetName = "List")]
    [Alias("Id", "Name", "Username")]
    [ArgumentCompleter(typeof(NestedNameCompleter<TargetDomainAccount, TargetDomain>))]
    [SupportsWildcards]
    public ObjectReference<TargetDomainAccount>[]? TargetDomainAccount { get; set; }

    /// <summary>Words, separated by spaces or commas, that the server finds in any attribute of an account.</summary>
    [Parameter(ParameterSetName = "Search")]
    public string? Keyword { get; set; }

    /// <summary>Only accounts in this state: MANAGED has a managed account, UNMANAGED has none, NEW was found by the last scan, REMOVED is no longer in the directory.</summary>
    [Parameter(ParameterSetName = "Search")]
    [KnownValues("MANAGED", "UNMANAGED", "NEW", "REMOVED")]
    public string? State { get; set; }

    /// <summary>Only accounts that are left out of onboarding, or with $false only the others.</summary>
    [Parameter(ParameterSetName = "Search")]
    public bool? Ignored { get; set; }

    /// <summary>Only accounts found after this time.</summary>
    [Parameter(ParameterSetName = "Search")]
    public DateTimeOffset? CreatedAfter { get; set; }

    /// <summary>Only accounts found before this time.</summary>
    [Parameter(ParameterSetName = "Search")]
    public DateTimeOffset? CreatedBefore { get; set; }

    /// <summary>Only accounts last changed after this time.</summary>
    [Parameter(ParameterSetName = "Search")]
    public DateTimeOffset? UpdatedAfter { get; set; }

    /// <summary>Only accounts last changed before this time.</summary>
    [Parameter(ParameterSetName = "Search")]
    public DateTimeOffset? UpdatedBefore { get; set; }

    /// <summary>Property to sort by, by its name in the API.</summary>
    [Parameter]
    [KnownValues("id", "username", "email", "full_name")]
    public string? SortBy { get; set; }

    /// <summary>Sort from high to low.</summary>
    [Parameter]
    public SwitchParameter Descending { get; set; }

    private ListQuery Order => new() { SortKey = SortBy, Descending = Descending };

    private protected override void Process()
    {
        if (ParameterSetName == "List")
        {
            ForEachId(TargetDomain, id => WriteNamedOrList(
                Nouns.TargetDomainAccount.In(id),
                TargetDomainAccount,
                Order,
                query => Client.SecretsManager.ListTargetDomainAccounts(id, query)));
            return;
        }

        var search = new TargetDomainAccountSearch
        {
            Keywords = Keyword,
            State = State?.ToUpperInvariant(),
            Ignored = Ignored,
            CreatedAfter = CreatedAfter,
            CreatedBefore = CreatedBefore,
            UpdatedAfter = UpdatedAfter,
            UpdatedBefore = UpdatedBefore,
        };
        ForEachId(TargetDomain, id => WriteList(Order, query => Client.SecretsManager.SearchTargetDomainAccounts(id, search, query)));
    }
}
