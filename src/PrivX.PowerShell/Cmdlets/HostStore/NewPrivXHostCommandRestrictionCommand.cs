using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>
/// Makes the -CommandRestrictions of New-PrivXHostPrincipal: which SSH commands an account may run. Changes nothing; asks the server only for the id of
/// a whitelist given by name.
/// </summary>
[Cmdlet(VerbsCommon.New, "PrivXHostCommandRestriction")]
[OutputType(typeof(HostCommandRestrictions))]
public sealed class NewPrivXHostCommandRestrictionCommand : ConnectedBuilderCmdlet<HostCommandRestrictions>
{
    /// <summary>Whitelist for everybody with access to the account: its name, its id or a whitelist object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("DefaultWhitelistId", "Whitelist")]
    [ArgumentCompleter(typeof(NameCompleter<Whitelist>))]
    [ModelMember("DefaultWhitelist.Id")]
    public ObjectReference<Whitelist>? DefaultWhitelist { get; set; }

    /// <summary>Shell whose syntax the commands follow, which decides how they are taken apart before they are compared. Known values: bash (the default) and posix.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [KnownValues("bash", "posix")]
    [ModelMember("RshellVariant")]
    [ReadAs(typeof(string))]
    public string Shell { get; set; } = "bash";

    /// <summary>Keep the settings on the account without restricting anything.</summary>
    [Parameter]
    public SwitchParameter Disabled { get; set; }

    /// <summary>Text that users see in the terminal when they connect.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? Banner { get; set; }

    /// <summary>Let commands run that no pattern allows. With -AuditNoMatch this shows what a whitelist would refuse, before it does.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? AllowNoMatch { get; set; }

    /// <summary>Write an audit event for every command that was allowed.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? AuditMatch { get; set; }

    /// <summary>Write an audit event for every command that no pattern allows.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? AuditNoMatch { get; set; }

    /// <summary>Further whitelists for members of certain roles: objects that New-PrivXWhitelistGrant makes.</summary>
    [Parameter]
    [Alias("Whitelists")]
    [ReadAs(typeof(WhitelistGrant[]))]
    [ModelMember("Whitelists")]
    public WhitelistGrant[]? WhitelistGrant { get; set; }

    private protected override void Complete(HostCommandRestrictions model)
    {
        model.Enabled = !Disabled;
        model.RshellVariant = Shell;
    }
}
