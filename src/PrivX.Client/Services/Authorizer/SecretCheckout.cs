using System.Text.Json.Serialization;

namespace PrivX.Authorizer;

/// <content>What the server does not send.</content>
public sealed partial class SecretCheckout
{
    /// <summary>Log-in name of the user who checked it out, or the id of one whose name cannot be told. Not sent by the server: null until somebody has looked it up.</summary>
    [JsonIgnore]
    public string? User { get; set; }
}
