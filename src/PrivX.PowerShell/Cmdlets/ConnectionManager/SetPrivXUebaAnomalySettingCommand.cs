using System.Management.Automation;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Changes what is named of what happens on anomalies, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXUebaAnomalySetting", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(UebaAnomalySettings))]
public sealed class SetPrivXUebaAnomalySettingCommand : WriteCmdlet
{
    /// <summary>Settings of Get-PrivXUebaAnomalySetting that you changed. Not needed where you name what to change.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    public ObjectReference<UebaAnomalySettings>? InputObject { get; set; }

    /// <summary>What to do with a connection that does not look like the user's others.</summary>
    [Parameter]
    [KnownValues("AUDIT", "BLOCK")]
    [ReadAs(typeof(string))]
    public string? Action { get; set; }

    /// <summary>From 0.0 (loose) to 1.0 (strict).</summary>
    [Parameter]
    [ValidateRange(0.0, 1.0)]
    [ReadAs(typeof(double?))]
    public double? Threshold { get; set; }

    /// <summary>Write the settings as they are on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() =>
        Update(Nouns.UebaAnomalySettings, InputObject ?? new ObjectReference<UebaAnomalySettings>(new UebaAnomalySettings()), PassThru);
}
