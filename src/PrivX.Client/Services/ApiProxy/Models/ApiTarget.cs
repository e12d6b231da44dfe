using System;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.ApiProxy;

/// <summary>HTTP API that users and programs reach through the API proxy.</summary>
public sealed class ApiTarget : PrivXObject, IReplaceable
{
    /// <summary>API target id.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Unique name.</summary>
    public string? Name { get; set; }

    /// <summary>Comment.</summary>
    public string? Comment { get; set; }

    /// <summary>Tags; none may be empty.</summary>
    public ItemList<string> Tags { get; set => field = value ?? []; } = [];

    /// <summary>Access group of the target.</summary>
    public string? AccessGroupId { get; set; }

    /// <summary>Roles that may use the target.</summary>
    public ItemList<RoleHandle> Roles { get; set => field = value ?? []; } = [];

    /// <summary>Requests that are allowed; a request must match one of them.</summary>
    public ItemList<ApiTargetEndpoint> AuthorizedEndpoints { get; set => field = value ?? []; } = [];

    /// <summary>Requests that are refused even if they are allowed above.</summary>
    public ItemList<ApiTargetEndpoint> UnauthorizedEndpoints { get; set => field = value ?? []; } = [];

    /// <summary>How PrivX logs in to the target.</summary>
    public TargetCredential? TargetCredential { get; set; }

    /// <summary>Trust anchors for the server certificate, PEM; added to those of the operating system, the API proxy and the access group.</summary>
    public string? TlsTrustAnchors { get; set; }

    /// <summary>Do not check the server certificate.</summary>
    public bool? TlsInsecureSkipVerify { get; set; }

    /// <summary>Whether requests are recorded.</summary>
    public bool? AuditEnabled { get; set; }

    /// <summary>Whether the target is disabled; <see cref="DisabledReason"/> says by whom.</summary>
    [JsonIgnore]
    public bool Disabled
    {
        get => DisabledText.IsDisabled(DisabledReason);
        set => DisabledReason = DisabledText.Of(value, DisabledReason);
    }

    /// <summary>State of the target; requests to disabled targets are refused. Known values: FALSE, BY_ADMIN, BY_LICENSE.</summary>
    [JsonPropertyName("disabled")]
    public string? DisabledReason { get; set; }

    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>Id of the user who created it.</summary>
    [ReadOnlyMember]
    public string? Author { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Updated { get; set; }

    /// <summary>Id of the user who changed it last.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get; set; }
}
