using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Client;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Changes the comment of accounts that scans found, or whether they are left out of onboarding. Accounts that change alike share a call.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXTargetDomainAccount", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(TargetDomainAccount))]
public sealed class SetPrivXTargetDomainAccountCommand : AccountWriteCmdlet
{
    private List<BatchItem<TargetDomainAccount>> Accounts => Gathered<List<BatchItem<TargetDomainAccount>>>();

    /// <summary>Accounts to change: objects of Get-PrivXTargetDomainAccount, or ids, user names or wildcards together with -TargetDomain.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NestedNameCompleter<TargetDomainAccount, TargetDomain>))]
    [SupportsWildcards]
    public ObjectReference<TargetDomainAccount>[]? TargetDomainAccount { get; set; }

    /// <summary>Target domain of the accounts; not needed for objects, which tell it themselves.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<TargetDomain>))]
    public ObjectReference<TargetDomain>? TargetDomain { get; set; }

    /// <summary>Leave the accounts out of onboarding, or with $false take them in again.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? Ignored { get; set; }

    /// <summary>Comment, such as why an account is left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Comment { get; set; }

    /// <summary>Write the accounts as they are on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(TargetDomainAccount, reference =>
    {
        var change = new TargetDomainAccountChange();
        if (Bind(change, reference.IsRow).Count == 0)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"Nothing is to change about '{reference}'.")
            {
                Remedy = "Name it with -Ignored or -Comment; what was changed in the object itself does not count.",
            };
        }

        Noun<TargetDomainAccount> noun = NounIn(Nouns.TargetDomainAccount, TargetDomain, reference);
        if (reference.IsRow && PipelineInput.Row is { } row && IsSo(noun, reference, row, change))
        {
            return;
        }

        Collect(noun, reference, ToJson(change, SecretsManagerJson.Default.TargetDomainAccountChange), Accounts);
    });

    private protected override void Finish()
    {
        IReadOnlyList<BatchItem<TargetDomainAccount>> done = SendTogether(
            Accounts,
            (items, token) => Client.SecretsManager.UpdateTargetDomainAccountsAsync(
                items[0].ParentId,
                new TargetDomainAccountBatchEdit { Ids = items.Select(item => item.Id).ToArray(), Changes = ChangeOf(items[0]) },
                token),
            (item, token) => Client.SecretsManager.UpdateTargetDomainAccountAsync(item.ParentId, item.Id, ChangeOf(item), token));
        if (PassThru)
        {
            foreach (BatchItem<TargetDomainAccount> item in done)
            {
                Attempt(item.Item, () => WriteObject(Run(token => Client.SecretsManager.GetTargetDomainAccountAsync(item.ParentId, item.Id, token))));
            }
        }
    }

    // A row may say what is so already, or what no column changes.
    private bool IsSo(Noun<TargetDomainAccount> noun, ObjectReference<TargetDomainAccount> reference, PSObject row, TargetDomainAccountChange change)
    {
        TargetDomainAccount now = Run(token => Resolver.ResolveOneAsync(Client, noun, reference, token));
        Base.Input.PipelineInput.Refuse(UntakenColumns.Changed(row, GetType(), now, noun.NameOf(now)).ToArray());
        bool isSo = (change.Ignored is null || change.Ignored == (now.Ignored ?? false)) && (change.Comment is null || change.Comment == (now.Comment ?? string.Empty));
        if (isSo)
        {
            WriteVerbose($"{noun.Describe(now)} is already as wanted; nothing is sent.");
            if (PassThru)
            {
                WriteObject(now);
            }
        }

        return isSo;
    }

    private static TargetDomainAccountChange ChangeOf(BatchItem<TargetDomainAccount> item) => Parse(item.Change, SecretsManagerJson.Default.TargetDomainAccountChange);
}
