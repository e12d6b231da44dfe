namespace PrivX.NetworkAccessManager;

/// <summary>NetworkTargetDisabled</summary>
public sealed class NetworkTargetDisabled : PrivXObject
{
    /// <summary>True disables the target, false enables it.</summary>
    public bool? Disabled { get; set; }
}
