using PrivX.Client.Json;

namespace PrivX.RoleStore;

/// <summary>Temporary AWS credentials.</summary>
public sealed class AwsToken : PrivXObject
{
    /// <summary>AWS access key ID.</summary>
    [ReadOnlyMember]
    public string? AccessKeyId { get; set; }

    /// <summary>AWS secret access key.</summary>
    [ReadOnlyMember]
    public SecretText? SecretAccessKey { get; set; }

    /// <summary>AWS session token.</summary>
    [ReadOnlyMember]
    public SecretText? SessionToken { get; set; }

    /// <summary>When the credentials expire.</summary>
    [ReadOnlyMember]
    public string? Expires { get; set; }

    /// <summary>Notes from the server.</summary>
    [ReadOnlyMember]
    public ItemList<string> Descriptions { get; set => field = value ?? []; } = [];
}
