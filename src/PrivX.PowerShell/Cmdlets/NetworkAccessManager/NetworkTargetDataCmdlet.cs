using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.NetworkAccessManager;

/// <summary>What New- and Set-PrivXNetworkTarget can say about a network target.</summary>
public abstract class NetworkTargetDataCmdlet : WriteCmdlet
{
    private protected NetworkTargetDataCmdlet()
    {
    }

    /// <summary>Free text for administrators.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Comment { get; set; }

    /// <summary>Instructions that users see.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? UserInstructions { get; set; }

    /// <summary>Roles whose members may open the target, in the place of those there are: names, ids or role objects.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Roles")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [ModelMember("Roles")]
    [AllowEmptyCollection]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>Translate the source address to that of the router.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? SrcNat { get; set; }

    /// <summary>Tags, in the place of those there are.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Tags")]
    [ArgumentCompleter(typeof(NetworkTargetTagCompleter))]
    [AllowEmptyCollection]
    [ReadAs(typeof(string[]))]
    [Clearable]
    [ModelMember("Tags")]
    public string[]? Tag { get; set; }

    /// <summary>Let only one user at a time use the target.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? ExclusiveAccess { get; set; }

    /// <summary>Kind of router integration, such as GENERIC or NQX; empty for none. PrivX 41 and later.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("GENERIC", "NQX")]
    [AllowEmptyString]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? IntegrationType { get; set; }

    /// <summary>Settings of the integration: a hashtable, or a JSON object as text. PrivX 41 and later.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [JsonText]
    [AllowEmptyString]
    [Clearable]
    public string? StaticConfig { get; set; }
}
