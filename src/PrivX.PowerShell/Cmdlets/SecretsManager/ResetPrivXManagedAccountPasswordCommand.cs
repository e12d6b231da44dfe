using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Paging;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Rotates passwords of managed accounts: of several in a domain in one call, at the end of the pipeline. With -Wait, writes what became of each.</summary>
[Cmdlet(VerbsCommon.Reset, "PrivXManagedAccountPassword", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ManagedAccountRotationOutcome))]
public sealed class ResetPrivXManagedAccountPasswordCommand : ChangeCmdlet
{
    // Rows of a list that cost about as much as a request.
    private const int RowsForOne = 50;

    private List<BatchItem<ManagedAccount>> Accounts => Gathered<List<BatchItem<ManagedAccount>>>();

    /// <summary>Managed accounts to give new passwords: objects of Get-PrivXManagedAccount, or ids, user names or wildcards together with -TargetDomain.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NestedNameCompleter<ManagedAccount, TargetDomain>))]
    [SupportsWildcards]
    public ObjectReference<ManagedAccount>[]? ManagedAccount { get; set; }

    /// <summary>Target domain of the accounts; not needed for objects, which tell it themselves.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<TargetDomain>))]
    public ObjectReference<TargetDomain>? TargetDomain { get; set; }

    /// <summary>Wait until the passwords are rotated, and write what became of each.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>With -Wait, how long to wait at most: a time span, 00:05:00 when left out. After that a warning names the accounts without a result, and their outcome is TimedOut.</summary>
    [Parameter]
    [WaitingTime]
    [ReadAs(typeof(TimeSpan))]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Leave out accounts whose password was rotated at this time or later; with -Wait their outcome is Skipped.</summary>
    [Parameter]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? Since { get; set; }

    private List<ManagedAccountRotation> Skipped => Gathered<List<ManagedAccountRotation>>();

    private protected override void Process() => ForEach(ManagedAccount, reference =>
    {
        Noun<ManagedAccount> noun = NounIn(Nouns.ManagedAccount, TargetDomain, reference);
        ForTargets(noun, reference, target => Change(
            reference,
            token => ReadAsync(target, token),
            read => !IsDone(RotationOf(noun.ParentId!, read.Account, TargetOf(reference))) && Confirm(noun.Describe(read.Account), "Rotate password" + read.Holders.Though),
            (read, _) => Task.FromResult(read),
            read =>
            {
                if (!read.Holders.IsEmpty)
                {
                    WriteWarning(read.Holders.WarningFor(noun.Describe(read.Account)));
                }

                Accounts.Add(new BatchItem<ManagedAccount>(noun.ParentId!, read.Account.Id!, TargetOf(reference), read.Account));
            }));
    });

    private ManagedAccountRotation RotationOf(string domainId, ManagedAccount account, object item, PrivXOutcomeUnknownException? doubt = null) =>
        new(domainId, account) { Item = item, Name = Nouns.ManagedAccount.Describe(account), Doubt = doubt, Since = Since };

    private bool IsDone(ManagedAccountRotation rotation)
    {
        if (rotation.IsSkipped)
        {
            WriteVerbose($"The password of {rotation.Name} was rotated since {Since:u}; nothing is sent.");
            Skipped.Add(rotation);
        }

        return rotation.IsSkipped;
    }

    // What was given may be old, and rows of lists do not tell the check-outs.
    private async Task<(ManagedAccount Account, AccountHolders Holders)> ReadAsync(ChangeTarget<ManagedAccount> target, CancellationToken token)
    {
        ManagedAccount account = await target.ReadAsync(Client, token).ConfigureAwait(false);
        return (account, await AccountHolders.OfAsync(account, Gathered(() => new CheckoutUsers(Client)), token).ConfigureAwait(false));
    }

    private protected override void Finish()
    {
        var doubts = new Dictionary<BatchItem<ManagedAccount>, PrivXOutcomeUnknownException>();
        var started = new HashSet<BatchItem<ManagedAccount>>(SendTogether(
            Accounts,
            (items, token) => Client.SecretsManager.RotateManagedAccountsAsync(
                items[0].ParentId,
                new ManagedAccountIdList { Ids = items.Select(item => item.Id).ToArray() },
                token),
            (item, token) => Client.SecretsManager.RotateManagedAccountPasswordAsync(item.ParentId, item.Id, token),
            Wait ? doubts.Add : null));
        if (Wait)
        {
            ManagedAccountRotation[] rotations = Accounts
                .Where(item => doubts.ContainsKey(item) || started.Contains(item))
                .Select(item => RotationOf(item.ParentId, item.Value, item.Item, doubts.TryGetValue(item, out PrivXOutcomeUnknownException? doubt) ? doubt : null))
                .Concat(Skipped)
                .ToArray();
            WaitFor(
                rotations,
                Timeout,
                "Get-PrivXManagedAccount",
                async (rotation, token) => rotation.Look(await Client.SecretsManager.GetManagedAccountAsync(rotation.DomainId, rotation.Id, token).ConfigureAwait(false)),
                LookTogetherAsync);
        }
    }

    // A domain may have far more accounts than are waited for: then they are asked for one by one.
    private async Task<IReadOnlyCollection<ManagedAccountRotation>> LookTogetherAsync(IReadOnlyList<ManagedAccountRotation> rotations, CancellationToken token)
    {
        var seen = new List<ManagedAccountRotation>();
        foreach (IGrouping<string, ManagedAccountRotation> domain in rotations.GroupBy(rotation => rotation.DomainId, StringComparer.OrdinalIgnoreCase))
        {
            ILookup<string, ManagedAccountRotation> byId = domain.ToLookup(rotation => rotation.Id, StringComparer.OrdinalIgnoreCase);
            await foreach (Page<ManagedAccount> page in Client.SecretsManager.ListManagedAccounts(domain.Key).AsPages(token).ConfigureAwait(false))
            {
                if (page.TotalCount > RowsForOne * domain.Count())
                {
                    break;
                }

                seen.AddRange(page.Items.SelectMany(account => byId[account.Id!].Where(rotation => rotation.Look(account))));
            }
        }

        return seen;
    }
}
