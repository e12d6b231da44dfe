using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>UI settings of a user, camel case on the wire.</summary>
public sealed class UserSettings : PrivXObject
{
    /// <summary>locale</summary>
    [ReadOnlyMember]
    public UserLocale? Locale { get; set; }

    /// <summary>rdpClient</summary>
    [JsonPropertyName("rdpClient")]
    [ReadOnlyMember]
    public UserRdpClient? RdpClient { get; set; }

    /// <summary>sshClient</summary>
    [JsonPropertyName("sshClient")]
    [ReadOnlyMember]
    public UserSshClient? SshClient { get; set; }

    /// <summary>connectionHistory</summary>
    [JsonPropertyName("connectionHistory")]
    [ReadOnlyMember]
    public UserConnectionHistory[] ConnectionHistory { get; set => field = value ?? []; } = [];

    /// <summary>bookmarks</summary>
    [ReadOnlyMember]
    public UserBookmarks? Bookmarks { get; set; }
}
