using System.Text.Json.Serialization;

namespace PrivX.RoleStore;

/// <summary>Settings of the web RDP client.</summary>
public sealed class UserRdpClient : PrivXObject
{
    /// <summary>Keyboard layout.</summary>
    [JsonPropertyName("keyboardLayout")]
    public string? KeyboardLayout { get; set; }

    /// <summary>Scale.</summary>
    public double? Scale { get; set; }

    /// <summary>Scaling mode.</summary>
    [JsonPropertyName("scalingMode")]
    public string? ScalingMode { get; set; }

    /// <summary>Scaling algorithm.</summary>
    [JsonPropertyName("imageScalingAlgorithm")]
    public string? ImageScalingAlgorithm { get; set; }

    /// <summary>Synchronise the clipboard.</summary>
    [JsonPropertyName("clipboardSync")]
    public bool? ClipboardSync { get; set; }

    /// <summary>Start with clipboard synchronisation paused.</summary>
    [JsonPropertyName("clipboardSyncStartsPaused")]
    public bool? ClipboardSyncStartsPaused { get; set; }
}
