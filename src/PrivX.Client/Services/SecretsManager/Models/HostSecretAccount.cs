using System;
using PrivX.Client.Json;

namespace PrivX.SecretsManager;

/// <summary>Rotation state of one host account.</summary>
public sealed class HostSecretAccount : PrivXObject
{
    /// <summary>Name of the account.</summary>
    public string? Account { get; set; }

    /// <summary>The host.</summary>
    [ReadOnlyMember]
    public string? HostId { get; set; }

    /// <summary>When the running or last rotation was requested.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? RotationInitiate { get; set; }

    /// <summary>Last successful rotation.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? LastRotated { get; set; }

    /// <summary>Last failed rotation.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? LastError { get; set; }

    /// <summary>Why it failed.</summary>
    [ReadOnlyMember]
    public string? LastErrorDetails { get; set; }

    /// <summary>Password to start with; goes to the vault.</summary>
    public SecretText? InitialPassword { get; set; }

    /// <summary>When it was added.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>Who added it.</summary>
    [ReadOnlyMember]
    public string? CreatedBy { get; set; }

    /// <summary>The name of the account.</summary>
    public override string ToString() => Account ?? string.Empty;
}
