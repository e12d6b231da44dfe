using System;
using System.Collections.Generic;

namespace PrivX.Simulator.Services.Authorizer;

/// <summary>An account whose password can be checked out.</summary>
internal sealed class AccountSecret
{
    /// <summary>How many passwords are kept, the current one included.</summary>
    public int VersionsKept { get; set; } = 3;

    /// <summary>Opaque handle.</summary>
    public required string Path { get; init; }

    public required string UserName { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>Host of the account; null for an account of a target domain.</summary>
    public string? HostId { get; init; }

    /// <summary>Managed account; null for an account of a host.</summary>
    public string? ManagedAccountId { get; init; }

    /// <summary>How many checkouts may be open at once.</summary>
    public int MaximumCheckouts { get; set; } = 1;

    public TimeSpan LongestCheckout { get; set; } = TimeSpan.FromMinutes(30);

    public bool RotateOnRelease { get; set; }

    /// <summary>May people take it, or only PrivX itself for a connection?</summary>
    public bool ExplicitCheckout { get; set; } = true;

    /// <summary>Locked while its password is rotated, until then.</summary>
    public DateTimeOffset LockedUntil { get; set; }

    /// <summary>Stored versions, the current one last.</summary>
    public List<SecretVersion> Versions { get; } = [];

    public void Store(string secret, DateTimeOffset now)
    {
        Versions.Add(new SecretVersion(Versions.Count == 0 ? 1 : Versions[^1].Version + 1, secret, now));
        while (Versions.Count > VersionsKept)
        {
            Versions.RemoveAt(0);
        }
    }
}
