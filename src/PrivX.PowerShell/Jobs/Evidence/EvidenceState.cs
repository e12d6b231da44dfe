namespace PrivX.Evidence;

/// <summary>How a file of evidence is, beside what its manifest says.</summary>
public enum EvidenceState
{
    /// <summary>It is what the manifest says.</summary>
    OK,

    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>It is not what the manifest says, or no plain file.</summary>
    Changed,

    /// <summary>It is there, and the manifest says nothing of it.</summary>
    Unlisted,
}
