using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.RoleStore;

/// <summary>Key that members of a role log in to hosts with.</summary>
public sealed class RolePrincipalKey : PrivXObject
{
    /// <summary>ID of the key.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Id of the role. Not sent by the server; whoever reads the keys of a role knows it.</summary>
    [JsonIgnore]
    public string? RoleId { get; set; }

    /// <summary>Public key in SSH format; empty while the key is being generated.</summary>
    [ReadOnlyMember]
    public string? PublicKey { get; set; }
}
