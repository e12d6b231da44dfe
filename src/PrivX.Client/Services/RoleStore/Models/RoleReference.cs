using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.RoleStore;

/// <summary>Reference to a PrivX role.</summary>
public sealed class RoleReference : PrivXObject, IReplaceable
{
    /// <summary>ID of the role.</summary>
    public string? Id { get; set; }

    /// <summary>Id of the AWS role that the role grants. Not sent by the server; whoever lists the links of an AWS role knows it.</summary>
    [JsonIgnore]
    public string? AwsRoleId { get; set; }

    /// <summary>Name of the role.</summary>
    public string? Name { get; set; }
}
