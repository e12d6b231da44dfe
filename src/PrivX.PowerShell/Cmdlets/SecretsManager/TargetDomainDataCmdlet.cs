using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>What New- and Set-PrivXTargetDomain can say about a target domain.</summary>
public abstract class TargetDomainDataCmdlet : WriteCmdlet
{
    private protected TargetDomainDataCmdlet()
    {
    }

    /// <summary>Name of the domain itself, such as ad.example.com.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? DomainName { get; set; }

    /// <summary>Whether the domain is in use.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? Enabled { get; set; }

    /// <summary>Scan the domain for accounts regularly.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? PeriodicScan { get; set; }

    /// <summary>Time between these scans, as the number that the server keeps. Its unit is not documented; seconds are likely.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(0, int.MaxValue)]
    [ReadAs(typeof(int?))]
    public int? PeriodicScanInterval { get; set; }

    /// <summary>Make accounts that a scan finds managed accounts at once.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? AutoOnboarding { get; set; }

    /// <summary>Password policy of the accounts that become managed that way: its name, its id or the policy itself.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(NameCompleter<PasswordPolicy>))]
    [WholeMember]
    public ObjectReference<PasswordPolicy>? AutoOnboardingPolicy { get; set; }

    /// <summary>Directory servers or tenants, as New-PrivXTargetDomainEndpoint makes them, or hashtables with their properties.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Endpoints")]
    [AllowEmptyCollection]
    [ReadAs(typeof(TargetDomainEndpoint[]))]
    [Clearable]
    [ModelMember("Endpoints")]
    public TargetDomainEndpoint[]? Endpoint { get; set; }

    /// <summary>Comment, which administrators see.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Comment { get; set; }
}
