using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.ConnectionManager;

/// <summary>UI settings of a user, camel case on the wire.</summary>
public sealed class UserSettings : PrivXObject
{
    /// <summary>Language and formats.</summary>
    [ReadOnlyMember]
    public UserLocale? Locale { get; set; }

    /// <summary>Settings of the RDP client.</summary>
    [JsonPropertyName("rdpClient")]
    [ReadOnlyMember]
    public UserRdpClient? RdpClient { get; set; }

    /// <summary>Settings of the SSH client.</summary>
    [JsonPropertyName("sshClient")]
    [ReadOnlyMember]
    public UserSshClient? SshClient { get; set; }

    /// <summary>Connection history.</summary>
    [JsonPropertyName("connectionHistory")]
    [ReadOnlyMember]
    public ItemList<UserConnectionHistory> ConnectionHistory { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches.</summary>
    [ReadOnlyMember]
    public UserBookmarks? Bookmarks { get; set; }
}
