namespace PrivX.HostStore;

/// <summary>Search criteria; leave out what does not matter.</summary>
public sealed class HostSearch : PrivXObject
{
    /// <summary>Host id.</summary>
    public string? Id { get; set; }

    /// <summary>Words, separated by commas or spaces, to find in any host attribute; a wildcard is added at both ends of each.</summary>
    public string? Keywords { get; set; }

    /// <summary>Leave out hosts of disabled sources.</summary>
    public bool? IgnoreDisabledSources { get; set; }

    /// <summary>Distinguished names.</summary>
    public ItemList<string>? DistinguishedName { get; set; }

    /// <summary>External id.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Cloud instance id.</summary>
    public string? InstanceId { get; set; }

    /// <summary>Id of the host source.</summary>
    public string? SourceId { get; set; }

    /// <summary>Host names.</summary>
    public ItemList<string>? CommonName { get; set; }

    /// <summary>Organizations.</summary>
    public ItemList<string>? Organization { get; set; }

    /// <summary>Organizational units.</summary>
    public ItemList<string>? OrganizationalUnit { get; set; }

    /// <summary>Addresses.</summary>
    public ItemList<string>? Address { get; set; }

    /// <summary>Access group ids.</summary>
    public ItemList<string>? AccessGroupIds { get; set; }

    /// <summary>Protocols.</summary>
    public ItemList<string>? Service { get; set; }

    /// <summary>Ports.</summary>
    public ItemList<int>? Port { get; set; }

    /// <summary>Zones.</summary>
    public ItemList<string>? Zone { get; set; }

    /// <summary>Kinds of machine.</summary>
    public ItemList<string>? HostType { get; set; }

    /// <summary>Classifications.</summary>
    public ItemList<string>? HostClassification { get; set; }

    /// <summary>Role ids (not names) that give access to the host.</summary>
    public ItemList<string>? Role { get; set; }

    /// <summary>Scopes.</summary>
    public ItemList<string>? Scope { get; set; }

    /// <summary>Tags.</summary>
    public ItemList<string>? Tags { get; set; }

    /// <summary>Clouds. Known values: AWS, GOOGLECLOUD, AZURE, OPENSTACK.</summary>
    public ItemList<string>? CloudProviders { get; set; }

    /// <summary>Cloud regions.</summary>
    public ItemList<string>? CloudProviderRegions { get; set; }

    /// <summary>State of the deployable flag.</summary>
    public bool? Deployable { get; set; }

    /// <summary>Health check states.</summary>
    public ItemList<string>? Statuses { get; set; }

    /// <summary>State of the host, as a string. Known values: FALSE, BY_ADMIN, BY_LICENSE.</summary>
    public string? Disabled { get; set; }

    /// <summary>Same as the filter query parameter. Known values: accessible, configured.</summary>
    public string? Filter { get; set; }
}
