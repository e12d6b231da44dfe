namespace PrivX.Hosts;

/// <summary>By what a row means a host that is there.</summary>
public enum HostMatch
{
    /// <summary>The external id.</summary>
    ExternalId,

    /// <summary>The name, which no other host has.</summary>
    Name,

    /// <summary>The name and one of the addresses.</summary>
    NameAndAddress,
}
