namespace PrivX.HostStore;

/// <summary>Whether a host is disabled: a boolean, where the host itself shows a text.</summary>
internal sealed class HostDisabled : PrivXObject
{
    /// <summary>True disables the host, false enables it.</summary>
    public bool? Disabled { get; set; }
}
