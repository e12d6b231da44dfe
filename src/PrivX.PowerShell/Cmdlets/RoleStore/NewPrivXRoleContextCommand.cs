using System.Linq;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Makes the -Context of New- and Set-PrivXRole: when and from where the role may be used.</summary>
[Cmdlet(VerbsCommon.New, "PrivXRoleContext")]
[OutputType(typeof(ContextualLimit))]
public sealed class NewPrivXRoleContextCommand : BuilderCmdlet<ContextualLimit>
{
    /// <summary>Weekdays on which the role may be used.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Weekday")]
    [KnownValues("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")]
    public string[]? Validity { get; set; }

    /// <summary>Start of the time of day, HH:MM.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? StartTime { get; set; }

    /// <summary>End of the time of day, HH:MM.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? EndTime { get; set; }

    /// <summary>Time zone of the two, by its IANA name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Timezone { get; set; }

    /// <summary>Networks that users may come from.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("IpMask")]
    public string[]? IpMasks { get; set; }

    /// <summary>Take the role away outside the limits; otherwise its use leaves an audit event.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    public bool? BlockRole { get; set; }

    /// <summary>Keep the limits without applying them.</summary>
    [Parameter]
    public SwitchParameter Disabled { get; set; }

    // The server knows weekdays in upper case only.
    private protected override void Complete(ContextualLimit limit)
    {
        limit.Enabled = !Disabled;
        limit.Validity = limit.Validity.Select(day => day.ToUpperInvariant()).ToArray();
    }
}
