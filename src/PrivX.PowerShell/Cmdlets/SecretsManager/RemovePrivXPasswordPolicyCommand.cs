using System.Management.Automation;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.Kinds;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Deletes password policies.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXPasswordPolicy", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXPasswordPolicyCommand : NamedRemoveCmdlet
{
    /// <summary>Password policies to delete: ids, names, wildcards or policy objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<PasswordPolicy>))]
    [SupportsWildcards]
    public ObjectReference<PasswordPolicy>[]? PasswordPolicy { get; set; }

    private protected override void Process() => ForEach(PasswordPolicy, policy => RemoveNamed(Nouns.PasswordPolicy, policy));
}
