namespace PrivX.Authorizer;

/// <summary>Short form of a host.</summary>
public sealed class AccountSecretHost : PrivXObject
{
    /// <summary>Identifier of the host.</summary>
    public string? Id { get; set; }

    /// <summary>Addresses of the host.</summary>
    public ItemList<string> Addresses { get; set => field = value ?? []; } = [];

    /// <summary>Name of the host.</summary>
    public string? CommonName { get; set; }

    /// <summary>Identifier in the system the host was imported from.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Cloud instance identifier.</summary>
    public string? InstanceId { get; set; }
}
