namespace PrivX.HostStore;

/// <summary>Application an account may start.</summary>
public sealed class HostApplication : PrivXObject
{
    /// <summary>Name shown to users.</summary>
    public string? Name { get; set; }

    /// <summary>Program to start.</summary>
    public string? Application { get; set; }

    /// <summary>Arguments of the program.</summary>
    public string? Arguments { get; set; }

    /// <summary>Directory to start it in.</summary>
    public string? WorkingDirectory { get; set; }
}
