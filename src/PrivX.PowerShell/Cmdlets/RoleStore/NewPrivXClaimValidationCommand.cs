using System.Globalization;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Makes a check on a claim for the -CustomAttribute of New- and Set-PrivXIdentityProvider.</summary>
[Cmdlet(VerbsCommon.New, "PrivXClaimValidation", DefaultParameterSetName = "Pattern")]
[OutputType(typeof(CustomAttributeValidation))]
public sealed class NewPrivXClaimValidationCommand : BuilderCmdlet<CustomAttributeValidation>
{
    /// <summary>Name of the claim.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("Claim")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? FieldName { get; set; }

    /// <summary>Pattern with wildcards that the claim must match.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Pattern")]
    [Alias("Pattern")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? ExpectedValue { get; set; }

    /// <summary>Lowest value: a number, or an IPv4 or IPv6 address.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Range")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Start { get; set; }

    /// <summary>Highest value, of the same kind as -Start.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Range")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public new string? End { get; set; }

    /// <summary>The claim must be the address that the log-in with the token comes from.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ClientAddress")]
    public SwitchParameter ClientAddress { get; set; }

    private protected override void Complete(CustomAttributeValidation check) => check.Type = ParameterSetName switch
    {
        "Range" => decimal.TryParse(Start, NumberStyles.Number, CultureInfo.InvariantCulture, out _) ? "numeric_range" : "ip_range",
        "ClientAddress" => "ip_client",
        _ => "string_pattern",
    };
}
