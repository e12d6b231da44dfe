using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>
/// Makes a whitelist for some roles, for the -WhitelistGrant parameter of New-PrivXHostCommandRestriction. Changes nothing; asks the server only for
/// ids of what is given by name.
/// </summary>
[Cmdlet(VerbsCommon.New, "PrivXWhitelistGrant")]
[OutputType(typeof(WhitelistGrant))]
public sealed class NewPrivXWhitelistGrantCommand : ConnectedBuilderCmdlet<WhitelistGrant>
{
    /// <summary>The whitelist: its name, its id or a whitelist object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("WhitelistId")]
    [ArgumentCompleter(typeof(NameCompleter<Whitelist>))]
    [ModelMember("Whitelist.Id")]
    public ObjectReference<Whitelist>? Whitelist { get; set; }

    /// <summary>Roles that get the whitelist: names, ids or role objects. For names the server is asked for the ids.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Roles")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [ModelMember("Roles")]
    public ObjectReference<Role>[]? Role { get; set; }
}
