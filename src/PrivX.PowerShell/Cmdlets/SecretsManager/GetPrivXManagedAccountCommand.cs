using System;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Lists the managed accounts of target domains, reads those that are named, or searches.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXManagedAccount", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(ManagedAccount))]
public sealed class GetPrivXManagedAccountCommand : ListCmdlet<ManagedAccount>
{
    /// <summary>Target domains to look into: ids, names, wildcards or domain objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NameCompleter<TargetDomain>))]
    [SupportsWildcards]
    public ObjectReference<TargetDomain>[]? TargetDomain { get; set; }

    /// <summary>Managed accounts to read: ids, user names, wildcards or account objects. All when left out.</summary>
    [Parameter(Position = 1, ParameterSetName = "List")]
    [Alias("Id", "Name", "Username")]
    [ArgumentCompleter(typeof(NestedNameCompleter<ManagedAccount, TargetDomain>))]
    [SupportsWildcards]
    public ObjectReference<ManagedAccount>[]? ManagedAccount { get; set; }

    /// <summary>Words, separated by spaces or commas, that the server finds in any attribute of an account.</summary>
    [Parameter(ParameterSetName = "Search")]
    public string? Keyword { get; set; }

    /// <summary>Only accounts that are in use, or with $false only those that are not.</summary>
    [Parameter(ParameterSetName = "Search")]
    public bool? Enabled { get; set; }

    /// <summary>Only accounts whose password PrivX rotates, or with $false only the others.</summary>
    [Parameter(ParameterSetName = "Search")]
    public bool? RotationEnabled { get; set; }

    /// <summary>Only accounts whose password users may check out, or with $false only the others.</summary>
    [Parameter(ParameterSetName = "Search")]
    public bool? ExplicitCheckout { get; set; }

    /// <summary>Only accounts in this state of the directory.</summary>
    [Parameter(ParameterSetName = "Search")]
    [KnownValues("MANAGED", "UNMANAGED", "NEW", "REMOVED")]
    public string? State { get; set; }

    /// <summary>Only accounts created after this time.</summary>
    [Parameter(ParameterSetName = "Search")]
    public DateTimeOffset? CreatedAfter { get; set; }

    /// <summary>Only accounts created before this time.</summary>
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
    [KnownValues("id", "username", "email", "full_name", "created", "updated")]
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
                Nouns.ManagedAccount.In(id),
                ManagedAccount,
                Order,
                query => Client.SecretsManager.ListManagedAccounts(id, query)));
            return;
        }

        var search = new ManagedAccountSearch
        {
            Keywords = Keyword,
            Enabled = Enabled,
            RotationEnabled = RotationEnabled,
            ExplicitCheckout = ExplicitCheckout,
            State = State?.ToUpperInvariant(),
            CreatedAfter = CreatedAfter,
            CreatedBefore = CreatedBefore,
            UpdatedAfter = UpdatedAfter,
            UpdatedBefore = UpdatedBefore,
        };
        ForEachId(TargetDomain, id => WriteList(Order, query => Client.SecretsManager.SearchManagedAccounts(id, search, query)));
    }
}
