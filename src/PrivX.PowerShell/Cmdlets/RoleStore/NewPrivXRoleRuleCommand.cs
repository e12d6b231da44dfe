using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>
/// Makes the -SourceRules of New- and Set-PrivXRole: a search in one source, or a group of such rules. Changes nothing; asks the server only for the
/// id of a source given by name.
/// </summary>
[Cmdlet(VerbsCommon.New, "PrivXRoleRule", DefaultParameterSetName = "Rule")]
[OutputType(typeof(SourceRule))]
public sealed class NewPrivXRoleRuleCommand : ConnectedBuilderCmdlet<SourceRule>
{
    /// <summary>Source whose users are searched: its name, its id or a source object.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Rule", ValueFromPipelineByPropertyName = true)]
    [Alias("SourceId")]
    [ArgumentCompleter(typeof(NameCompleter<Source>))]
    public ObjectReference<Source>? Source { get; set; }

    /// <summary>Search filter in the syntax of the source, such as an LDAP filter.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Rule", ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [ReadAs(typeof(string))]
    public string? SearchString { get; set; }

    /// <summary>Rules of a group: objects that this cmdlet makes, or hashtables with their properties. An empty list makes a group that matches nobody.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Group")]
    [Alias("Rules")]
    [AllowEmptyCollection]
    [ReadAs(typeof(SourceRule[]))]
    [ModelMember("Rules")]
    public SourceRule[]? Rule { get; set; }

    /// <summary>How the rules of the group go together: ANY (the default) when one match is enough, ALL when every rule must match.</summary>
    [Parameter(ParameterSetName = "Group")]
    [KnownValues("ALL", "ANY")]
    [ReadAs(typeof(string))]
    public string Match { get; set; } = "ANY";

    private protected override void Complete(SourceRule rule)
    {
        rule.Type = Rule is null ? "RULE" : "GROUP";
        rule.Match = Rule is null ? null : Match;
    }
}
