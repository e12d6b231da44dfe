using System;
using System.Text.Json.Serialization;
using PrivX.Client.Json;

namespace PrivX.Vault;

/// <summary>Metadata of a versioned secret.</summary>
public sealed class SecretMetadata : PrivXObject
{
    /// <summary>When it was created.</summary>
    [ReadOnlyMember]
    public string? Created { get; set; }

    /// <summary>Who created it.</summary>
    [ReadOnlyMember]
    public string? CreatedBy { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyMember]
    public string? Updated { get; set; }

    /// <summary>Who last changed it.</summary>
    [ReadOnlyMember]
    public string? UpdatedBy { get; set; }

    /// <summary>Latest usable version.</summary>
    [ReadOnlyMember]
    public int? CurrentVersion { get; set; }

    /// <summary>Oldest version that is kept.</summary>
    [ReadOnlyMember]
    public int? OldestVersion { get; set; }

    /// <summary>How many versions to keep.</summary>
    public int? MaxVersions { get; set; }

    /// <summary>How long soft-deleted versions are kept before they are removed.</summary>
    [JsonIgnore]
    public TimeSpan? DeleteVersionAfter
    {
        get => DurationText.ReadOrNull(DeleteVersionAfterText);
        set => DeleteVersionAfterText = DurationText.Like(DeleteVersionAfterText, value);
    }

    /// <summary>As the server writes it.</summary>
    [JsonInclude]
    [JsonPropertyName("delete_version_after")]
    internal string? DeleteVersionAfterText { get; set; }

    /// <summary>Which versions there are.</summary>
    public override string ToString() => FormattableString.Invariant($"version {CurrentVersion}, oldest {OldestVersion}, at most {MaxVersions}");
}
