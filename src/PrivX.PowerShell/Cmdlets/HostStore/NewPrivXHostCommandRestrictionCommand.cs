using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
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
    /// <summary>Whitelist for everybody with access to the account: its name, its id or the whitelist.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("DefaultWhitelistId", "Whitelist")]
    [ArgumentCompleter(typeof(NameCompleter<Whitelist>))]
    [ModelMember("DefaultWhitelist.Id")]
    public ObjectReference<Whitelist>? DefaultWhitelist { get; set; }

    /// <summary>Shell whose syntax commands follow.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [KnownValues("bash", "posix")]
    [ModelMember("RshellVariant")]
    public string Shell { get; set; } = "bash";

    /// <summary>Keep the settings without restricting commands.</summary>
    [Parameter]
    public SwitchParameter Disabled { get; set; }

    /// <summary>Text shown in the SSH terminal.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Banner { get; set; }

    /// <summary>Let commands run that match no pattern.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? AllowNoMatch { get; set; }

    /// <summary>Write an audit event for every allowed command.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? AuditMatch { get; set; }

    /// <summary>Write an audit event for every refused command.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? AuditNoMatch { get; set; }

    /// <summary>Further whitelists, by role; New-PrivXWhitelistGrant makes them.</summary>
    [Parameter]
    public WhitelistGrant[]? Whitelists { get; set; }

    private protected override void Complete(HostCommandRestrictions model)
    {
        model.Enabled = !Disabled;
        model.RshellVariant = Shell;
    }
}
