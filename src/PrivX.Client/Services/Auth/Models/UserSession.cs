using PrivX.Client.Json;

namespace PrivX.Auth;

public sealed partial class UserSession
{
    /// <summary>ID of the session.</summary>
    [ReadOnlyMember]
    public string? Id { get => string.IsNullOrEmpty(field) ? SessionId : field; set; }
}
