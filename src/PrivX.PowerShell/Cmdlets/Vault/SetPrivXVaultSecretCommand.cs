using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Client;
using PrivX.Client.Updates;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.Vault;

namespace PrivX.PowerShell.Cmdlets.Vault;

/// <summary>Changes what is named of a secret in the vault, and nothing else: single entries of its data, its roles.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXVaultSecret", DefaultParameterSetName = "Shared", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(VaultSecret))]
public sealed class SetPrivXVaultSecretCommand : VaultSecretDataCmdlet
{
    private const string Member = "data";

    /// <summary>Secrets to change: names, wildcards, or objects of Get-PrivXVaultSecret. What was changed in an object is written too.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(VaultSecretCompleter))]
    [SupportsWildcards]
    public ObjectReference<VaultSecret>[]? VaultSecret { get; set; }

    /// <summary>Entries to set: a hashtable of names and values (secure strings, credentials, texts, anything that has a form in JSON), or a credential, which sets username and password. An entry of $null is removed; the others stay.</summary>
    [Parameter(Position = 1)]
    [Alias("Credential")]
    [ValidateNotNull]
    [ModelMember(null)]
    public SecretData? Data { get; set; }

    /// <summary>Put -Data in the place of all the data, not only of the entries it names. Needs no right to read the secret.</summary>
    [Parameter]
    public SwitchParameter ReplaceData { get; set; }

    /// <summary>Write the secret as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        if (ReplaceData && Data is null)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, "-ReplaceData wants the new data with -Data.");
        }

        string? ownerId = UserIdOf(User, Current);
        ForEach(VaultSecret, reference =>
        {
            SecretDataMembers.TakeOver(reference.Object);
            Update(Nouns.VaultSecretOf(ownerId ?? reference.Object?.OwnerId, withData: true), reference, PassThru, SetData);
        });
    }

    private void SetData(VaultSecret now, ObjectUpdate update)
    {
        if (ReplaceData)
        {
            update.Set([Member], Data!.ToEntries());
            return;
        }

        // What the server does with a replacement that lacks the data is not documented.
        if (update.Before(Member) is not JsonObject { Count: > 0 })
        {
            throw new PrivXObjectException(
                ErrorCodes.SecretRequired,
                $"{SecretDataMembers.WhyWithoutData(now)} A change writes the whole secret, so that data you cannot read could be lost. Nothing was changed.")
            {
                Remedy = "Give all of the data anew with -Data and -ReplaceData, or leave the change to somebody who may read the secret.",
            };
        }

        if (Data is not null)
        {
            update.Set([Member], Data.AddedTo(update.After(Member)));
        }
    }
}
