using System;
using System.IO;

namespace PrivX.Client.Transfer;

/// <summary>An open download. Dispose it to close the connection.</summary>
public sealed class Download : IDisposable
{
    internal Download(Stream content, long? length, string? fileName, string? contentType)
    {
        Content = content;
        Length = length;
        Total = length;
        FileName = fileName;
        ContentType = contentType;
    }

    /// <summary>The bytes, read from the network as they are asked for.</summary>
    public Stream Content { get; }

    /// <summary>How many bytes there will be; null where the server does not say.</summary>
    public long? Length { get; }

    /// <summary>The server's suggestion for a name, without any folder; null where it makes none.</summary>
    public string? FileName { get; }

    /// <summary>Media type of the content.</summary>
    public string? ContentType { get; }

    /// <summary>Place of the first byte in the whole; 0 unless the server leaves out the beginning, as it was asked to. Below 0 where it does not tell.</summary>
    internal long Start { get; init; }

    /// <summary>How many bytes the whole has; null where the server does not say.</summary>
    internal long? Total { get; init; }

    /// <summary>The server's mark for this state of the content; null where it has none.</summary>
    internal string? EntityTag { get; init; }

    /// <summary>Closes the connection.</summary>
    public void Dispose() => Content.Dispose();
}
