using System.Management.Automation;
using System.Security;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Stores a known password for managed accounts. Changes nothing in the directory.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXManagedAccountPassword", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(void))]
public sealed class SetPrivXManagedAccountPasswordCommand : ChangeCmdlet
{
    /// <summary>Managed accounts whose password is known: objects of Get-PrivXManagedAccount, or ids, user names or wildcards together with -TargetDomain.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NestedNameCompleter<ManagedAccount, TargetDomain>))]
    [SupportsWildcards]
    public ObjectReference<ManagedAccount>[]? ManagedAccount { get; set; }

    /// <summary>Target domain of the accounts; not needed for objects, which tell it themselves.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<TargetDomain>))]
    public ObjectReference<TargetDomain>? TargetDomain { get; set; }

    /// <summary>The password that the accounts have now.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [NotEmptySecret]
    public SecureString? Password { get; set; }

    private protected override void Process() => ForEach(ManagedAccount, reference =>
    {
        Noun<ManagedAccount> noun = NounIn(Nouns.ManagedAccount, TargetDomain, reference);
        var password = new SecretText(Password!);
        Change(
            noun,
            reference,
            "Store password",
            (found, token) => Client.SecretsManager.SetManagedAccountPasswordAsync(noun.ParentId!, found.Id!, password, token));
    });
}
