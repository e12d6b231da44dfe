using PrivX.Client.Transfer;

namespace PrivX.PowerShell.Jobs.Evidence;

/// <summary>Where a file of evidence is written.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Hash">Is to hear all that is written.</param>
/// <param name="Files">The disk.</param>
internal sealed record EvidenceTarget(string Path, ContentHash Hash, DiskFiles Files);
