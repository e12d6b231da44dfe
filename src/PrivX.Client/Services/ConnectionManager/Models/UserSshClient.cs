using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>Settings of the web SSH client.</summary>
public sealed class UserSshClient : PrivXObject
{
    /// <summary>Font size.</summary>
    [JsonPropertyName("fontSize")]
    [ReadOnlyMember]
    public int? FontSize { get; set; }

    /// <summary>Character encoding.</summary>
    [ReadOnlyMember]
    public string? Encoding { get; set; }

    /// <summary>Locale.</summary>
    [ReadOnlyMember]
    public string? Locale { get; set; }

    /// <summary>Theme.</summary>
    [ReadOnlyMember]
    public string? Theme { get; set; }

    /// <summary>Copy on selection.</summary>
    [JsonPropertyName("copyOnSelect")]
    [ReadOnlyMember]
    public bool? CopyOnSelect { get; set; }

    /// <summary>Paste with the right button.</summary>
    [JsonPropertyName("pasteOnRightClick")]
    [ReadOnlyMember]
    public bool? PasteOnRightClick { get; set; }

    /// <summary>Send Ctrl+V to the terminal.</summary>
    [JsonPropertyName("sendCtrlV")]
    [ReadOnlyMember]
    public bool? SendCtrlV { get; set; }

    /// <summary>Use Alt as Meta.</summary>
    [JsonPropertyName("altAsMeta")]
    [ReadOnlyMember]
    public bool? AltAsMeta { get; set; }

    /// <summary>Make links clickable.</summary>
    [JsonPropertyName("clickableLinks")]
    [ReadOnlyMember]
    public bool? ClickableLinks { get; set; }

    /// <summary>Lines of scrollback.</summary>
    [JsonPropertyName("scrollbackLength")]
    [ReadOnlyMember]
    public int? ScrollbackLength { get; set; }
}
