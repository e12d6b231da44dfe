using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.RoleStore;

/// <summary>UI settings of a user, camel case on the wire.</summary>
public sealed class UserSettings : PrivXObject, IReplaceable
{
    /// <summary>locale</summary>
    public UserLocale? Locale { get; set; }

    /// <summary>rdpClient</summary>
    [JsonPropertyName("rdpClient")]
    public UserRdpClient? RdpClient { get; set; }

    /// <summary>sshClient</summary>
    [JsonPropertyName("sshClient")]
    public UserSshClient? SshClient { get; set; }

    /// <summary>connectionHistory</summary>
    [JsonPropertyName("connectionHistory")]
    public UserConnectionHistory[] ConnectionHistory { get; set => field = value ?? []; } = [];

    /// <summary>bookmarks</summary>
    public UserBookmarks? Bookmarks { get; set; }
}
