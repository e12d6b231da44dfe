using System;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.PowerShell.Jobs.Evidence;

/// <summary>Something of the server that becomes a file of evidence.</summary>
/// <param name="Path">The file, from the folder on, with slashes.</param>
/// <param name="Kind">What it is.</param>
internal sealed record EvidenceItem(string Path, string Kind)
{
    public string? UserId { get; init; }

    public string? ConnectionId { get; init; }

    public string? ChannelId { get; init; }

    public string? FileId { get; init; }

    /// <summary>The server's word for the state of what it has.</summary>
    public string? ServerStatus { get; init; }

    /// <summary>Saves it; null where there is nothing to save.</summary>
    public Func<EvidenceTarget, CancellationToken, Task>? Save { get; init; }

    /// <summary>Why there is nothing to save.</summary>
    public string? WhyNot { get; init; }
}
