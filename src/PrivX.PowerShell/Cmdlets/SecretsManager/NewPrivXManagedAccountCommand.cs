using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Creates a managed account by hand, or makes managed accounts of those that scans found, and writes them as the server has them.</summary>
[Cmdlet(VerbsCommon.New, "PrivXManagedAccount", DefaultParameterSetName = "Single", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(ManagedAccount))]
public sealed class NewPrivXManagedAccountCommand : ManagedAccountDataCmdlet
{
    private readonly List<BatchItem<TargetDomainAccount>> _scanned = [];

    /// <summary>Name of the account, unique in the target domain.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Single", ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ValidateNotNullOrEmpty]
    public string? Username { get; set; }

    /// <summary>Accounts to manage, as Get-PrivXTargetDomainAccount writes them. What is said with the other parameters is said of all of them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "FromAccount", ValueFromPipeline = true)]
    public TargetDomainAccount[]? Account { get; set; }

    /// <summary>Target domain that the account belongs to.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Single", ValueFromPipelineByPropertyName = true)]
    [Alias("TargetDomainId")]
    [ArgumentCompleter(typeof(NameCompleter<TargetDomain>))]
    [ModelMember("TargetDomainId")]
    public ObjectReference<TargetDomain>? TargetDomain { get; set; }

    /// <summary>Rotate the passwords at once, so that from now on only PrivX knows them.</summary>
    [Parameter(ParameterSetName = "FromAccount")]
    public SwitchParameter Rotate { get; set; }

    private protected override void Process()
    {
        if (ParameterSetName == "Single")
        {
            Create(Nouns.ManagedAccount.In(IdOf(TargetDomain!)));
            return;
        }

        if (Bind(new ManagedAccount(), isRow: false).FirstOrDefault(member => !IsShared(member)) is { } alone)
        {
            throw new PrivXUsageException("InvalidArgument", $"-{alone.Parameter} can be said of a single account only.")
            {
                Remedy = "Scanned accounts bring it along from the directory; leave it out.",
            };
        }

        ForEach(Account, account =>
        {
            string domainId = Nouns.TargetDomainAccount.NeedParentId(new ObjectReference<TargetDomainAccount>(account));
            string id = Nouns.TargetDomainAccount.NeedId(account);
            Change(
                account,
                Nouns.TargetDomainAccount.Describe(account),
                "Create managed account",
                _ => Task.FromResult(new BatchItem<TargetDomainAccount>(domainId, id, account, account)),
                _scanned.Add);
        });
    }

    private protected override void Finish()
    {
        var created = new List<(string DomainId, string Id)>();
        SendTogether(_scanned, ManageAsync, (item, token) => ManageAsync([item], token));
        foreach ((string domainId, string id) in created)
        {
            Attempt(id, () => WriteObject(Run(token => Client.SecretsManager.GetManagedAccountAsync(domainId, id, token))));
        }

        async Task ManageAsync(BatchItem<TargetDomainAccount>[] items, CancellationToken token)
        {
            var data = new ManagedAccountBatchData();
            Bind(data, isRow: false);
            IdList answer = await Client.SecretsManager.CreateManagedAccountsAsync(
                items[0].ParentId,
                new ManagedAccountBatchCreate { Ids = items.Select(item => item.Id).ToArray(), Data = data },
                token).ConfigureAwait(false);
            created.AddRange(answer.Ids.Select(id => (items[0].ParentId, id)));
        }
    }
}
