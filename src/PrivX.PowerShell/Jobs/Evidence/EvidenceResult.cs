using System;

namespace PrivX.Evidence;

/// <summary>What a run of Export-PrivXEvidence has done.</summary>
public sealed class EvidenceResult
{
    /// <summary>Complete, or Incomplete where something could not be saved: run it again; Planned for -WhatIf.</summary>
    public required string State { get; init; }

    /// <summary>The folder.</summary>
    public required string Path { get; init; }

    /// <summary>How many connections there are.</summary>
    public int Connections { get; init; }

    /// <summary>How many files the folder has, without the manifest.</summary>
    public int Files { get; init; }

    /// <summary>How many of them this run wrote.</summary>
    public int Written { get; init; }

    /// <summary>How many bytes they have.</summary>
    public long Size { get; init; }

    /// <summary>How many things the server does not have; the manifest says why.</summary>
    public int Missing { get; init; }

    /// <summary>How many files the server says more of than OK, such as ONGOING or CHECKSUM_MISMATCH.</summary>
    public int Noted { get; init; }

    /// <summary>End of the time that the evidence is of.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>SHA-256 of the manifest, to be kept elsewhere; null where there is none yet.</summary>
    public string? ManifestSha256 { get; init; }
}
