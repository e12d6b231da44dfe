using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Makes the -Context of New- and Set-PrivXRole: when and from where the role may be used.</summary>
[Cmdlet(VerbsCommon.New, "PrivXRoleContext")]
[OutputType(typeof(ContextualLimit))]
public sealed class NewPrivXRoleContextCommand : BuilderCmdlet<ContextualLimit>
{
    /// <summary>Days of the week on which the role may be used: MON, TUE, WED, THU, FRI, SAT, SUN.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Weekday")]
    [KnownValues("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")]
    [ReadAs(typeof(string[]))]
    public string[]? Validity { get; set; }

    /// <summary>Start of the time of day, as HH:MM.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? StartTime { get; set; }

    /// <summary>End of the time of day, as HH:MM.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? EndTime { get; set; }

    /// <summary>Time zone of the two times, by its IANA name, such as Europe/Helsinki.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? Timezone { get; set; }

    /// <summary>Networks that users may come from, such as 10.10.0.0/16.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("IpMasks")]
    [ReadAs(typeof(string[]))]
    [ModelMember("IpMasks")]
    public string[]? IpMask { get; set; }

    /// <summary>With $true, the role is taken away outside the limits. With $false it stays, and an audit event is written.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? BlockRole { get; set; }

    /// <summary>Keep the limits with the role without applying them.</summary>
    [Parameter]
    public SwitchParameter Disabled { get; set; }

    private protected override void Complete(ContextualLimit limit) => limit.Enabled = !Disabled;
}
