using System;
using System.Management.Automation;
using System.Threading.Tasks;
using PrivX.Health;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Cmdlets.Monitor;

namespace PrivX.PowerShell.Jobs.Health;

/// <summary>Checks services, components, clock and license, all at once, and writes a row for each with a state that monitoring can use.</summary>
[Cmdlet(VerbsDiagnostic.Test, "PrivXHealth")]
[OutputType(typeof(HealthCheck))]
[UsesCmdlets("Get-PrivXServiceStatus", "Get-PrivXComponent", "Get-PrivXServerTime", "Get-PrivXLicense")]
public sealed class TestPrivXHealthCommand : ConnectedCmdlet
{
    /// <summary>Services to ask, with wildcards where you like; all when left out. Components, clock and license are checked in any case.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(ServiceNameCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string[]))]
    public string[] Service { get; set; } = ["*"];

    /// <summary>How far the server's clock may be from this machine's; one minute when left out. Further is Critical.</summary>
    [Parameter]
    [ReadAs(typeof(TimeSpan))]
    public TimeSpan MaxClockSkew { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Days until the license ends, at least; 30 when left out. Fewer are a Warning.</summary>
    [Parameter]
    [ValidateRange(0, 36500)]
    [ReadAs(typeof(int))]
    public int MinLicenseDays { get; set; } = 30;

    /// <summary>How much of the license may be in use, in percent; 90 when left out. More is a Warning, all of it Critical.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    [ReadAs(typeof(int))]
    public int MaxLicenseUsage { get; set; } = 90;

    /// <summary>How long all checks together may take; half a minute when left out. What has no result by then is Critical.</summary>
    [Parameter]
    [ReadAs(typeof(TimeSpan))]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(30);

    private protected override void Process()
    {
        PositiveLength.Check(nameof(MaxClockSkew), MaxClockSkew);
        PositiveLength.Check(nameof(Deadline), Deadline);
        var checks = new HealthChecks(Client, new HealthLimits(MaxClockSkew, MinLicenseDays, MaxLicenseUsage), Deadline);
        foreach (Task<HealthCheck[]> check in checks.Start(Service, Bridge.StopToken))
        {
            foreach (HealthCheck result in Run(_ => check))
            {
                WriteObject(result);
            }
        }
    }
}
