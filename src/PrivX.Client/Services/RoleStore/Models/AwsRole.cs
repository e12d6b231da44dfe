using System;
using PrivX.Client.Json;

namespace PrivX.RoleStore;

/// <summary>AWS role found in an AWS source.</summary>
public sealed class AwsRole : PrivXObject
{
    /// <summary>ID of the role in PrivX.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>AWS display name.</summary>
    [ReadOnlyMember]
    public string? Name { get; set; }

    /// <summary>Amazon Resource Name.</summary>
    [ReadOnlyMember]
    public string? Arn { get; set; }

    /// <summary>AWS description.</summary>
    [ReadOnlyMember]
    public string? Description { get; set; }

    /// <summary>ID of the AWS source.</summary>
    [ReadOnlyMember]
    public string? Source { get; set; }

    /// <summary>MISSING when the role was not found at the last scan. Known values: OK, MISSING.</summary>
    [ReadOnlyMember]
    public string? Status { get; set; }

    /// <summary>PrivX roles that grant this AWS role.</summary>
    [ReadOnlyMember]
    public ItemList<RoleReference> Roles { get; set => field = value ?? []; } = [];

    /// <summary>When it was last read or changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }
}
