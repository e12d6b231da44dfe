using System;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.Authorizer;

/// <summary>Which CA key a component type uses.</summary>
public sealed class CertificateAuthorityConfig : PrivXObject, IReplaceable
{
    /// <summary>Component type whose configuration it is. Not sent by the server; whoever reads it knows it.</summary>
    [JsonIgnore]
    public string? Component { get; set; }

    /// <summary>Name of the configuration.</summary>
    public string? Name { get; set; }

    /// <summary>CA key.</summary>
    public string? CaId { get; set; }

    /// <summary>CA key that signs.</summary>
    public string? PrimaryCaId { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>User who last changed it.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get; set; }
}
