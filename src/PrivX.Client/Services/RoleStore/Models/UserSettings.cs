using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.RoleStore;

/// <summary>UI settings of a user, camel case on the wire.</summary>
public sealed class UserSettings : PrivXObject, IReplaceable
{
    /// <summary>Id of the user. Not sent by the server; whoever reads the settings of a user knows it.</summary>
    [JsonIgnore]
    public string? UserId { get; set; }

    /// <summary>Language and formats.</summary>
    public UserLocale? Locale { get; set; }

    /// <summary>Settings of the RDP client.</summary>
    [JsonPropertyName("rdpClient")]
    public UserRdpClient? RdpClient { get; set; }

    /// <summary>Settings of the SSH client.</summary>
    [JsonPropertyName("sshClient")]
    public UserSshClient? SshClient { get; set; }

    /// <summary>Connection history.</summary>
    [JsonPropertyName("connectionHistory")]
    public ItemList<UserConnectionHistory> ConnectionHistory { get; set => field = value ?? []; } = [];

    /// <summary>Saved searches.</summary>
    public UserBookmarks? Bookmarks { get; set; }
}
