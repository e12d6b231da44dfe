namespace PrivX.ConnectionManager;

public sealed partial class HostService
{
    /// <summary>Protocol and port.</summary>
    public override string ToString() => Port is null ? Service ?? string.Empty : $"{Service}:{Port}";
}
