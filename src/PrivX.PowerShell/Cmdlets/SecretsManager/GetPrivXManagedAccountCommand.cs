using System.Management.Automation;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Lists the managed accounts of target domains, reads those that are named, or searches.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXManagedAccount", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(ManagedAccount))]
[SortKeys("id", "username", "email", "full_name", "created", "updated")]
public sealed class GetPrivXManagedAccountCommand : AccountListCmdlet<ManagedAccount>
{
    /// <summary>Managed accounts to read: ids, user names, wildcards or account objects. All when left out.</summary>
    [Parameter(Position = 1, ParameterSetName = "List")]
    [Alias("Id", "Name", "Username")]
    [ArgumentCompleter(typeof(NestedNameCompleter<ManagedAccount, TargetDomain>))]
    [SupportsWildcards]
    public ObjectReference<ManagedAccount>[]? ManagedAccount { get; set; }

    /// <summary>Only accounts that are in use, or with $false only those that are not.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(bool?))]
    public bool? Enabled { get; set; }

    /// <summary>Only accounts whose password PrivX rotates, or with $false only the others.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(bool?))]
    public bool? RotationEnabled { get; set; }

    /// <summary>Only accounts whose password users may check out, or with $false only the others.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(bool?))]
    public bool? ExplicitCheckout { get; set; }

    private protected override void Process()
    {
        if (ParameterSetName == "List")
        {
            ForEachId(TargetDomain, id =>
            {
                AccountCheckouts checkouts = CheckoutsIn(id);
                Noun<ManagedAccount> noun = Nouns.ManagedAccount.In(id);
                WriteNamedOrList(
                    new Noun<ManagedAccount>(noun, noun.Json, (client, keyword, range) => checkouts.In(noun.FindKeyword(client, keyword, range)), noun.Get),
                    ManagedAccount,
                    Order,
                    query => checkouts.In(Client.SecretsManager.ListManagedAccounts(id, query)));
            });
            return;
        }

        ManagedAccountSearch search = Criteria<ManagedAccountSearch>();
        ForEachId(TargetDomain, id => WriteList(Order, query => CheckoutsIn(id).In(Client.SecretsManager.SearchManagedAccounts(id, search, query))));
    }

    private AccountCheckouts CheckoutsIn(string domainId) => new(domainId, Client, Bridge);
}
