using PrivX.Client.Json;

namespace PrivX.HostStore;

/// <summary>Answer to the registration of a host.</summary>
public sealed class HostDeployResult : PrivXObject
{
    /// <summary>Id of the host.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>What was done.</summary>
    [ReadOnlyMember]
    public string? Action { get; set; }
}
