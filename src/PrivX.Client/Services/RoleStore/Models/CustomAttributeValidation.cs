namespace PrivX.RoleStore;

/// <summary>Check on one claim of an external JWT.</summary>
public sealed class CustomAttributeValidation : PrivXObject
{
    /// <summary>Name of the claim.</summary>
    public string? FieldName { get; set; }

    /// <summary>string_pattern compares with a glob pattern; numeric_range and ip_range check a range; ip_client demands that the claim equals the address of the caller of the token login. Known values: string_pattern, numeric_range, ip_range, ip_client.</summary>
    public string? Type { get; set; }

    /// <summary>Glob pattern for string_pattern.</summary>
    public string? ExpectedValue { get; set; }

    /// <summary>Lower end of a range. A number in string form, or an IPv4 or IPv6 address.</summary>
    public string? Start { get; set; }

    /// <summary>Upper end of a range, of the same kind as start and not below it.</summary>
    public string? End { get; set; }
}
