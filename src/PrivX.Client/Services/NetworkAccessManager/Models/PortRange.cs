namespace PrivX.NetworkAccessManager;

/// <summary>Range of ports.</summary>
public sealed class PortRange : PrivXObject
{
    /// <summary>First port.</summary>
    public int? Start { get; set; }

    /// <summary>Last port, inclusive.</summary>
    public int? End { get; set; }

    /// <summary>The range in words.</summary>
    public override string ToString() => Start == End ? $"{Start}" : $"{Start}-{End}";
}
