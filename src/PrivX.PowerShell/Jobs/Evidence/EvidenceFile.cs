namespace PrivX.Evidence;

/// <summary>What Test-PrivXEvidence found about one file.</summary>
public sealed class EvidenceFile
{
    /// <summary>The file, from the folder on.</summary>
    public required string Path { get; init; }

    /// <summary>How it is.</summary>
    public EvidenceState State { get; init; }

    /// <summary>0 for OK, 1 for Unlisted, 2 for Missing and Changed.</summary>
    public int Severity => State switch
    {
        EvidenceState.OK => 0,
        EvidenceState.Unlisted => 1,
        _ => 2,
    };

    /// <summary>AuditEvents, Connection, Transcript, Recording, TransferredFile or Manifest.</summary>
    public string? Kind { get; init; }

    /// <summary>How many bytes it has; those that the manifest says where it is not there.</summary>
    public long Size { get; init; }

    /// <summary>SHA-256 that the manifest says; of the manifest itself that which it has.</summary>
    public string? Sha256 { get; init; }

    /// <summary>What the server said of it when it was saved.</summary>
    public string? ServerStatus { get; init; }

    /// <summary>Why it is not OK.</summary>
    public string? Message { get; init; }

    /// <summary>Id of the connection.</summary>
    public string? ConnectionId { get; init; }
}
