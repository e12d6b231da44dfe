using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Changes what is named of a password policy, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXPasswordPolicy", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(PasswordPolicy))]
public sealed class SetPrivXPasswordPolicyCommand : PasswordPolicyDataCmdlet
{
    /// <summary>Password policies to change: ids, names, wildcards or policy objects. What was changed in an object is written too.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<PasswordPolicy>))]
    [SupportsWildcards]
    public ObjectReference<PasswordPolicy>[]? PasswordPolicy { get; set; }

    /// <summary>New name of the policy.</summary>
    [Parameter]
    [ModelMember("Name")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? NewName { get; set; }

    /// <summary>How many passwords of an account are kept, the current one included.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(1, int.MaxValue)]
    [ReadAs(typeof(int?))]
    public int? MaxVersions { get; set; }

    /// <summary>Write the policy as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(PasswordPolicy, policy => Update(Nouns.PasswordPolicy, policy, PassThru));
}
