namespace PrivX.HostStore;

public sealed partial class HostStatus
{
    /// <summary>Key and value.</summary>
    public override string ToString() => $"{K}: {V}";
}
