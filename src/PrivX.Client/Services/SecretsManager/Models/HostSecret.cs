using System.Text.Json.Serialization;

namespace PrivX.SecretsManager;

/// <summary>Password rotation of one host.</summary>
public sealed class HostSecret : PrivXObject
{
    /// <summary>Id of the host. Whoever reads the settings knows it.</summary>
    [JsonIgnore]
    public string? HostId { get; set; }

    /// <summary>Settings and facts kept with it.</summary>
    public HostSecretSettings? Metadata { get; set; }

    /// <summary>Accounts whose passwords are rotated.</summary>
    public ItemList<HostSecretAccount> Accounts { get; set => field = value ?? []; } = [];
}
