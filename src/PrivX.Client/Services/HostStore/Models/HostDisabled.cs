namespace PrivX.HostStore;

/// <summary>Whether a host is out of use.</summary>
public sealed class HostDisabled : PrivXObject
{
    /// <summary>True disables the host, false enables it.</summary>
    public bool? Disabled { get; set; }
}
