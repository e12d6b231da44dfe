using PrivX.Client.Transfer;

namespace PrivX.Client.Evidence;

/// <summary>Where a file of evidence is written.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Content">Takes all that is written; comes between what the server gives and the disk.</param>
/// <param name="Files">The disk.</param>
internal sealed record EvidenceTarget(string Path, HashedContent Content, DiskFiles Files);
