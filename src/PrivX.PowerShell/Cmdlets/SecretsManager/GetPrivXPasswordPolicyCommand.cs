using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Lists password policies, or reads those that are named.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXPasswordPolicy", SupportsPaging = true)]
[OutputType(typeof(PasswordPolicy))]
public sealed class GetPrivXPasswordPolicyCommand : ListCmdlet<PasswordPolicy>
{
    /// <summary>Password policies to read: ids, names, wildcards, policy objects, or the handles by which managed accounts name theirs. All when left out.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<PasswordPolicy>))]
    [SupportsWildcards]
    public ObjectReference<PasswordPolicy>[]? PasswordPolicy { get; set; }

    private protected override void Process() => WriteNamedOrList(Nouns.PasswordPolicy, PasswordPolicy, new ListQuery(), Client.SecretsManager.ListPasswordPolicies);
}
