namespace PrivX.NetworkAccessManager;

/// <summary>Whether a network target is disabled.</summary>
public sealed class NetworkTargetDisabled : PrivXObject
{
    /// <summary>True disables the target, false enables it.</summary>
    public bool? Disabled { get; set; }
}
