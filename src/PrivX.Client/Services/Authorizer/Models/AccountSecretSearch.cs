namespace PrivX.Authorizer;

/// <summary>What to search account secrets for.</summary>
public sealed class AccountSecretSearch : PrivXObject
{
    /// <summary>Space or comma separated words to look for.</summary>
    public string? Keywords { get; set; }

    /// <summary>Only secrets of this host.</summary>
    public string? HostId { get; set; }

    /// <summary>Only accounts with this name.</summary>
    public string? Username { get; set; }
}
