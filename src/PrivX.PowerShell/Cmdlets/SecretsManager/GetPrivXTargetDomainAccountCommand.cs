using System.Management.Automation;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Lists the accounts that scans found in target domains, reads those that are named, or searches.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXTargetDomainAccount", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(TargetDomainAccount))]
[SortKeys("id", "username", "email", "full_name")]
public sealed class GetPrivXTargetDomainAccountCommand : AccountListCmdlet<TargetDomainAccount>
{
    /// <summary>Accounts to read: ids, user names, wildcards or account objects. All when left out.</summary>
    [Parameter(Position = 1, ParameterSetName = "List")]
    [Alias("Id", "Name", "Username")]
    [ArgumentCompleter(typeof(NestedNameCompleter<TargetDomainAccount, TargetDomain>))]
    [SupportsWildcards]
    public ObjectReference<TargetDomainAccount>[]? TargetDomainAccount { get; set; }

    /// <summary>Only accounts that are left out of onboarding, or with $false only the others.</summary>
    [Parameter(ParameterSetName = "Search")]
    [ReadAs(typeof(bool?))]
    public bool? Ignored { get; set; }

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

        TargetDomainAccountSearch search = Criteria<TargetDomainAccountSearch>();
        ForEachId(TargetDomain, id => WriteList(Order, query => Client.SecretsManager.SearchTargetDomainAccounts(id, search, query)));
    }
}
