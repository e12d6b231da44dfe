using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Replacing;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Changes what is named of managed accounts, and nothing else. The same change of several accounts of a domain is one call at the end of the pipeline.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXManagedAccount", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ManagedAccount))]
public sealed class SetPrivXManagedAccountCommand : ManagedAccountDataCmdlet
{
    private List<BatchItem<ManagedAccount>> Accounts => Gathered<List<BatchItem<ManagedAccount>>>();

    /// <summary>Managed accounts to change: objects of Get-PrivXManagedAccount, or ids, user names or wildcards together with -TargetDomain. What was changed in an object is written too.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NestedNameCompleter<ManagedAccount, TargetDomain>))]
    [SupportsWildcards]
    public ObjectReference<ManagedAccount>[]? ManagedAccount { get; set; }

    /// <summary>Target domain of the accounts; not needed for objects, which tell it themselves.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<TargetDomain>))]
    [ModelMember("TargetDomainId")]
    public ObjectReference<TargetDomain>? TargetDomain { get; set; }

    /// <summary>New user name of the account.</summary>
    [Parameter]
    [ModelMember("Username")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? NewName { get; set; }

    /// <summary>Write the accounts as they are on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(ManagedAccount, reference =>
    {
        Noun<ManagedAccount> noun = NounIn(Nouns.ManagedAccount, TargetDomain, reference);

        // What a row says may be so already, or may say what no column changes: that takes the object.
        if (!reference.IsRow && SharedChange(reference) is { } change)
        {
            Collect(noun, reference, change, Accounts);
        }
        else
        {
            Update(noun, reference, PassThru);
        }
    });

    private protected override void Finish()
    {
        IReadOnlyList<BatchItem<ManagedAccount>> done = SendTogether(
            Accounts,
            (items, token) => Client.SecretsManager.UpdateManagedAccountsAsync(
                items[0].ParentId,
                new ManagedAccountBatchEdit
                {
                    Ids = items.Select(item => item.Id).ToArray(),
                    Changes = Parse(items[0].Change, SecretsManagerJson.Default.ManagedAccountChange),
                },
                token),
            ReplaceAsync);
        if (PassThru)
        {
            foreach (BatchItem<ManagedAccount> item in done)
            {
                Attempt(item.Item, () => WriteObject(Run(token => Client.SecretsManager.GetManagedAccountAsync(item.ParentId, item.Id, token))));
            }
        }
    }

    // One account is read, changed and replaced, as all objects are.
    private async Task ReplaceAsync(BatchItem<ManagedAccount> item, CancellationToken token)
    {
        Noun<ManagedAccount> noun = Nouns.ManagedAccount.In(item.ParentId);
        ManagedAccount now = await noun.Get(Client, item.Id, token).ConfigureAwait(false);
        var plan = new UpdatePlan<ManagedAccount>(noun, Client, Clock, now, static _ => null);
        foreach (KeyValuePair<string, JsonNode?> member in (JsonObject)JsonNode.Parse(item.Change)!)
        {
            plan.Update.Set([member.Key], member.Value?.DeepClone());
        }

        await plan.ApplyAsync(readBack: false, token).ConfigureAwait(false);
    }

    // What several accounts can be told in one call; null where more than that is wanted, which needs the whole object.
    private JsonObject? SharedChange(ObjectReference<ManagedAccount> reference)
    {
        var model = new ManagedAccount();
        IReadOnlyList<BoundMember> bound = Bind(model, reference.IsRow);
        JsonObject whole = ToJson(model, SecretsManagerJson.Default.ManagedAccount);
        var change = new JsonObject();
        foreach (BoundMember member in bound)
        {
            if (!IsShared(member) || ModelBinder.ValueOf(whole, member) is not { } value)
            {
                return null;
            }

            change[member.Path] = value;
        }

        return change.Count > 0 && reference.Saved is null && !IsChangedInHand(reference.Object) ? change : null;
    }

    private static bool IsChangedInHand(ManagedAccount? given) =>
        given is { AsRead.IsEmpty: false }
        && !JsonNode.DeepEquals(
            ModelBinder.ToJson(JsonSerializer.Deserialize(given.AsRead.Span, SecretsManagerJson.Default.ManagedAccount)!, SecretsManagerJson.Default.ManagedAccount),
            ModelBinder.ToJson(given, SecretsManagerJson.Default.ManagedAccount));
}
