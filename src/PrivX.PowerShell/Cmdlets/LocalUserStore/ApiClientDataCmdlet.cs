using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>What New- and Set-PrivXApiClient can say about an API client.</summary>
public abstract class ApiClientDataCmdlet : WriteCmdlet
{
    private protected ApiClientDataCmdlet()
    {
    }

    /// <summary>Roles of the client, in the place of those it has: names, ids or role objects. They decide what the client may do.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Roles")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [ModelMember("Roles")]
    [AllowEmptyCollection]
    public ObjectReference<Role>[]? Role { get; set; }
}
