using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Application an account may start.</summary>
public sealed class HostApplication : PrivXObject
{
    /// <summary>Name shown to users.</summary>
    [ReadOnlyMember]
    public string? Name { get; set; }

    /// <summary>Program to start.</summary>
    [ReadOnlyMember]
    public string? Application { get; set; }

    /// <summary>Arguments of the program.</summary>
    [ReadOnlyMember]
    public string? Arguments { get; set; }

    /// <summary>Directory to start it in.</summary>
    [ReadOnlyMember]
    public string? WorkingDirectory { get; set; }
}
