using System.Management.Automation;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>Changes what is named of a trusted client, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXTrustedClient", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(TrustedClient))]
public sealed class SetPrivXTrustedClientCommand : TrustedClientDataCmdlet
{
    /// <summary>Trusted clients to change: ids, names, wildcards or trusted client objects. What was changed in an object is written too.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<TrustedClient>))]
    [SupportsWildcards]
    public ObjectReference<TrustedClient>[]? TrustedClient { get; set; }

    /// <summary>New name of the client.</summary>
    [Parameter]
    [ModelMember("Name")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? NewName { get; set; }

    /// <summary>Write the trusted client as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(TrustedClient, client => Update(Nouns.TrustedClient, client, PassThru));
}
