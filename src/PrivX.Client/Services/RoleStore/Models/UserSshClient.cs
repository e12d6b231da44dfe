using System.Text.Json.Serialization;

namespace PrivX.RoleStore;

/// <summary>Settings of the web SSH client.</summary>
public sealed class UserSshClient : PrivXObject
{
    /// <summary>Font size.</summary>
    [JsonPropertyName("fontSize")]
    public int? FontSize { get; set; }

    /// <summary>Character encoding.</summary>
    public string? Encoding { get; set; }

    /// <summary>Locale.</summary>
    public string? Locale { get; set; }

    /// <summary>Theme.</summary>
    public string? Theme { get; set; }

    /// <summary>Copy on selection.</summary>
    [JsonPropertyName("copyOnSelect")]
    public bool? CopyOnSelect { get; set; }

    /// <summary>Paste with the right button.</summary>
    [JsonPropertyName("pasteOnRightClick")]
    public bool? PasteOnRightClick { get; set; }

    /// <summary>Send Ctrl+V to the terminal.</summary>
    [JsonPropertyName("sendCtrlV")]
    public bool? SendCtrlV { get; set; }

    /// <summary>Use Alt as Meta.</summary>
    [JsonPropertyName("altAsMeta")]
    public bool? AltAsMeta { get; set; }

    /// <summary>Make links clickable.</summary>
    [JsonPropertyName("clickableLinks")]
    public bool? ClickableLinks { get; set; }

    /// <summary>Lines of scrollback.</summary>
    [JsonPropertyName("scrollbackLength")]
    public int? ScrollbackLength { get; set; }
}
