using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Ends the management of accounts by PrivX: of several in a domain in one call, at the end of the pipeline.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXManagedAccount", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXManagedAccountCommand : ChangeCmdlet
{
    private List<BatchItem<ManagedAccount>> Accounts => Gathered<List<BatchItem<ManagedAccount>>>();

    /// <summary>Managed accounts to delete: objects of Get-PrivXManagedAccount, or ids, user names or wildcards together with -TargetDomain.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NestedNameCompleter<ManagedAccount, TargetDomain>))]
    [SupportsWildcards]
    public ObjectReference<ManagedAccount>[]? ManagedAccount { get; set; }

    /// <summary>Target domain of the accounts; not needed for objects, which tell it themselves.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<TargetDomain>))]
    public ObjectReference<TargetDomain>? TargetDomain { get; set; }

    private protected override void Process() => ForEach(ManagedAccount, reference =>
    {
        Noun<ManagedAccount> noun = NounIn(Nouns.ManagedAccount, TargetDomain, reference);
        Change(
            noun,
            reference,
            "Remove managed account",
            (found, _) => Task.FromResult(found),
            found => Accounts.Add(new BatchItem<ManagedAccount>(noun.ParentId!, found.Id!, TargetOf(reference), found)));
    });

    private protected override void Finish() => SendTogether(
        Accounts,
        (items, token) => Client.SecretsManager.DeleteManagedAccountsAsync(
            items[0].ParentId,
            new ManagedAccountIdList { Ids = items.Select(item => item.Id).ToArray() },
            token),
        (item, token) => Client.SecretsManager.DeleteManagedAccountAsync(item.ParentId, item.Id, token));
}
