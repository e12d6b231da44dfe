using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Changes what is named of a command whitelist, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXWhitelist", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Whitelist))]
public sealed class SetPrivXWhitelistCommand : WhitelistDataCmdlet
{
    /// <summary>
    /// Whitelists to change: ids, names, names with wildcards, or whitelist objects. Names are compared without case. A name that no whitelist has
    /// is an error, and so is one that several whitelists share; a wildcard that matches nothing is one, too. Whitelists are also accepted from
    /// the pipeline.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<Whitelist>))]
    [SupportsWildcards]
    public ObjectReference<Whitelist>[]? Whitelist { get; set; }

    /// <summary>New name of the whitelist. Accounts refer to it by id, and notice nothing.</summary>
    [Parameter]
    [ModelMember("Name")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? NewName { get; set; }

    /// <summary>Patterns of the commands to allow, in the place of those there are. An empty list allows nothing.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("WhitelistPatterns", "Pattern")]
    [AllowEmptyCollection]
    [ReadAs(typeof(string[]))]
    [Clearable]
    [ModelMember("WhitelistPatterns")]
    public string[]? WhitelistPattern { get; set; }

    /// <summary>Write the whitelist as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(Whitelist, whitelist => Update(Nouns.Whitelist, whitelist, PassThru));
}
