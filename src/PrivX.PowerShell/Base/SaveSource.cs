using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Transfer;

namespace PrivX.PowerShell.Base;

/// <summary>Something that can be saved to a file.</summary>
/// <param name="What">What it is, for ShouldProcess: <c>the certificate of CA corp</c>.</param>
/// <param name="FileName">
/// Its name where <c>-Path</c> is a folder; may come from the server, as only its last part and harmless characters are used. Null for the name
/// that the download itself suggests.
/// </param>
/// <param name="Open">
/// Opens the download with the client given, which is not always the same one: after a break it says where to go on. Both steps of downloads
/// that have two belong here.
/// </param>
internal sealed record SaveSource(string What, string? FileName, Func<PrivXClient, CancellationToken, Task<Download>> Open)
{
    /// <summary>True for recordings, configurations and scripts, which can hold secrets: only the caller may read the file.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Makes what gives the content the form in which it is written, such as text that does not act on a terminal; null writes it as it comes.</summary>
    public Func<IContentConverter>? Converter { get; init; }

    /// <summary>Where it is from: properties that the file gets when it is written to the pipeline.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Notes { get; init; } = [];
}
