using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Settings of the web RDP client.</summary>
public sealed class UserRdpClient : PrivXObject
{
    /// <summary>Keyboard layout.</summary>
    [JsonPropertyName("keyboardLayout")]
    [ReadOnlyMember]
    public string? KeyboardLayout { get; set; }

    /// <summary>Scale.</summary>
    [ReadOnlyMember]
    public double? Scale { get; set; }

    /// <summary>Scaling mode.</summary>
    [JsonPropertyName("scalingMode")]
    [ReadOnlyMember]
    public string? ScalingMode { get; set; }

    /// <summary>Scaling algorithm.</summary>
    [JsonPropertyName("imageScalingAlgorithm")]
    [ReadOnlyMember]
    public string? ImageScalingAlgorithm { get; set; }

    /// <summary>Synchronise the clipboard.</summary>
    [JsonPropertyName("clipboardSync")]
    [ReadOnlyMember]
    public bool? ClipboardSync { get; set; }

    /// <summary>Start with clipboard synchronisation paused.</summary>
    [JsonPropertyName("clipboardSyncStartsPaused")]
    [ReadOnlyMember]
    public bool? ClipboardSyncStartsPaused { get; set; }
}
