using System.Management.Automation;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Changes what is named of where the server for behaviour analytics is, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXUebaConfiguration", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(UebaConfiguration))]
public sealed class SetPrivXUebaConfigurationCommand : WriteCmdlet
{
    /// <summary>A configuration of Get-PrivXUebaConfiguration that you changed. Not needed where you name what to change.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    public ObjectReference<UebaConfiguration>? InputObject { get; set; }

    /// <summary>Address of the UEBA server, with the port.</summary>
    [Parameter]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Address { get; set; }

    /// <summary>CA certificates that the UEBA server's certificate must chain to: PEM text, PEM files or certificate objects; an empty text for those of the operating system.</summary>
    [Parameter]
    [AllowEmptyString]
    [PemText(PemTextAttribute.Certificate)]
    [Clearable]
    public string? TrustAnchors { get; set; }

    /// <summary>Write the configuration as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() =>
        Update(Nouns.UebaConfiguration, InputObject ?? new ObjectReference<UebaConfiguration>(new UebaConfiguration()), PassThru);
}
