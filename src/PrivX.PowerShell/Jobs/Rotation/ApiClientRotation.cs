using System;
using PrivX.PowerShell.Jobs.Rotation;

namespace PrivX.Rotation;

/// <summary>How far the rotation of an API client is, as Start- and Complete-PrivXApiClientRotation write it.</summary>
public sealed class ApiClientRotation : PrivXObject
{
    /// <summary>Started (both clients are good), Completed (the old one is removed), or Planned with -WhatIf.</summary>
    public required string State { get; init; }

    /// <summary>Name of the client that goes.</summary>
    public string? OldClient { get; init; }

    /// <summary>Its id.</summary>
    public required string OldClientId { get; init; }

    /// <summary>Name of the client that comes.</summary>
    public required string NewClient { get; init; }

    /// <summary>Its id; null while it is only planned.</summary>
    public string? NewClientId { get; init; }

    /// <summary>Where its credentials are stored: the vault secret, the file.</summary>
    public required string StoredIn { get; init; }

    /// <summary>Since when they are stored and proven, by the server's clock. Uses of the old client count from then on.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>When the old client may be removed, by the server's clock.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>When the old client was removed, by the server's clock.</summary>
    public DateTimeOffset? Removed { get; init; }

    /// <summary>The file that tells how far it is.</summary>
    public required string StatePath { get; init; }

    /// <summary>State and names in one line.</summary>
    public override string ToString() => $"{State}: {OldClient} -> {NewClient}";

    internal static ApiClientRotation Of(RotationState state, string path, string word) => new()
    {
        State = word,
        OldClient = state.OldName,
        OldClientId = state.OldId,
        NewClient = state.NewName,
        NewClientId = state.NewId,
        StoredIn = state.StoredIn,
        Since = state.Since,
        NotBefore = state.NotBefore ?? state.Begun + state.Overlap,
        Removed = state.Removed,
        StatePath = path,
    };
}
