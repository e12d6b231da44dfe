namespace PrivX.Monitor;

/// <summary>How the whole instance is, as Get-PrivXInstanceStatus writes it.</summary>
public sealed class InstanceStatus
{
    /// <summary>Whether the server calls itself healthy, as it does to load balancers.</summary>
    public bool Healthy { get; init; }

    /// <summary>Why it is not healthy, in the server's words.</summary>
    public string? Message { get; init; }

    /// <summary>Components that do not run, each with its state.</summary>
    public ItemList<string> Problems { get; init; } = [];

    /// <summary>All components.</summary>
    public ItemList<Component> Components { get; init; } = [];
}
