using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;


/// <summary>What New- and Set-PrivXRole can say about a role.</summary>
public abstract class RoleDataCmdlet : WriteCmdlet
{
    private protected RoleDataCmdlet()
    {
    }

    /// <summary>Access group that the host and connection permissions apply to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AccessGroupId")]
    [ArgumentCompleter(typeof(NameCompleter<AccessGroup>))]
    [ModelMember("AccessGroupId")]
    public ObjectReference<AccessGroup>? AccessGroup { get; set; }

    /// <summary>Free text for administrators.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Comment { get; set; }

    /// <summary>Times and networks the role is limited to: what New-PrivXRoleContext makes, or a hashtable with its properties.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(ContextualLimit))]
    [Clearable]
    public ContextualLimit? Context { get; set; }

    /// <summary>Permissions of the members.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Permissions")]
    [ArgumentCompleter(typeof(PermissionCompleter))]
    [ReadAs(typeof(string[]))]
    [Clearable]
    [ModelMember("Permissions")]
    public string[]? Permission { get; set; }

    /// <summary>With $true, members may use the SSH agent of their own machine in connections.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? PermitAgent { get; set; }

    /// <summary>Which users get the role by themselves: what New-PrivXRoleRule makes, or a hashtable with its properties. Replaces the rules there are.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("SourceRule", "Rule")]
    [WholeMember]
    [ReadAs(typeof(SourceRule))]
    [Clearable]
    public SourceRule? SourceRules { get; set; }

    /// <summary>Tags.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Tags")]
    [ReadAs(typeof(string[]))]
    [Clearable]
    [ModelMember("Tags")]
    public string[]? Tag { get; set; }
}
