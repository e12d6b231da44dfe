using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>
/// Creates a managed account by hand, or makes managed accounts of those that scans found, and writes them as the server has them. One parameter
/// set for both: a scanned account has a user name too, by which the engine would take it for a row with a new account.
/// </summary>
[Cmdlet(VerbsCommon.New, "PrivXManagedAccount", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(ManagedAccount))]
public sealed class NewPrivXManagedAccountCommand : ManagedAccountDataCmdlet
{
    private List<BatchItem<TargetDomainAccount>> Scanned => Gathered<List<BatchItem<TargetDomainAccount>>>();

    /// <summary>Name of an account to create by hand, unique in the target domain.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Username { get; set; }

    /// <summary>Scanned accounts to manage: objects of Get-PrivXTargetDomainAccount, or ids, user names or wildcards together with -TargetDomain. What the other parameters say is said of all of them.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NestedNameCompleter<TargetDomainAccount, TargetDomain>))]
    [SupportsWildcards]
    public ObjectReference<TargetDomainAccount>[]? Account { get; set; }

    /// <summary>Target domain that the account belongs to; not needed for objects, which tell it themselves.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("TargetDomainId")]
    [ArgumentCompleter(typeof(NameCompleter<TargetDomain>))]
    [ModelMember("TargetDomainId")]
    public ObjectReference<TargetDomain>? TargetDomain { get; set; }

    /// <summary>Rotate the passwords of scanned accounts at once, so that from now on only PrivX knows them.</summary>
    [Parameter]
    public SwitchParameter Rotate { get; set; }

    private protected override void Process()
    {
        if (Account is not null)
        {
            ManageScanned();
            return;
        }

        if (string.IsNullOrEmpty(Username) || TargetDomain is null)
        {
            throw Invalid("There is no account to create.", "Give -Username and -TargetDomain, or scanned accounts.");
        }

        if (Rotate)
        {
            throw Invalid("-Rotate goes with scanned accounts only.", "Create the account, then use Reset-PrivXManagedAccountPassword.");
        }

        Create(Nouns.ManagedAccount.In(IdOf(TargetDomain)));
    }

    private protected override void Finish()
    {
        var created = new List<(string DomainId, string Id)>();
        SendTogether(Scanned, ManageAsync, (item, token) => ManageAsync([item], token));
        foreach ((string domainId, string id) in created)
        {
            Attempt(id, () => WriteObject(Run(token => CreatedObject.ReadAsync(Nouns.ManagedAccount.Name, id, () => Client.SecretsManager.GetManagedAccountAsync(domainId, id, token)))));
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

    private static PrivXUsageException Invalid(string message, string remedy) => new(ErrorCodes.InvalidArgument, message) { Remedy = remedy };

    private void ManageScanned()
    {
        // One request is for all of them.
        PipelineInput.RefuseColumns(
            "cannot be used for a scanned account: what is said of one is said of all, so give the parameter",
            ModelBinder.Of(GetType(), typeof(ManagedAccount)).Parameters.Where(parameter => parameter != nameof(TargetDomain)),
            typeof(TargetDomainAccount));
        if (Bind(new ManagedAccount(), isRow: false).FirstOrDefault(member => !IsShared(member)) is { } alone)
        {
            throw Invalid($"-{alone.Parameter} goes with an account that is created by hand only.", "Scanned accounts bring it along from the directory; leave it out.");
        }

        ForEach(Account, reference =>
        {
            Noun<TargetDomainAccount> noun = NounIn(Nouns.TargetDomainAccount, TargetDomain, reference);
            Change(
                noun,
                reference,
                "Create managed account",
                (found, _) => Task.FromResult(found),
                found => Scanned.Add(new BatchItem<TargetDomainAccount>(noun.ParentId!, found.Id!, TargetOf(reference), found)));
        });
    }
}
