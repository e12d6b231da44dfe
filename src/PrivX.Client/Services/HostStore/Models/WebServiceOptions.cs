using PrivX.Client.Json;

namespace PrivX.HostStore;

/// <summary>What a web connection may do.</summary>
public sealed class WebServiceOptions : PrivXObject
{
    /// <summary>File transfer.</summary>
    public bool? FileTransfer { get; set; }

    /// <summary>Audio.</summary>
    public bool? Audio { get; set; }

    /// <summary>Clipboard.</summary>
    public bool? Clipboard { get; set; }

    /// <summary>The names of what is allowed.</summary>
    public override string ToString() => ObjectText.Allowed((nameof(FileTransfer), FileTransfer), (nameof(Audio), Audio), (nameof(Clipboard), Clipboard));
}
