using System;

namespace PrivX.HostStore;

/// <summary>What a database connection may do.</summary>
public sealed class DbServiceOptions : PrivXObject
{
    /// <summary>Most bytes a connection may send; 0 for no limit.</summary>
    public long? MaxBytesUpload { get; set; }

    /// <summary>Most bytes a connection may receive; 0 for no limit.</summary>
    public long? MaxBytesDownload { get; set; }

    /// <summary>The limits.</summary>
    public override string ToString() => $"upload {Limit(MaxBytesUpload)}, download {Limit(MaxBytesDownload)}";

    private static string Limit(long? bytes) => bytes is > 0 ? FormattableString.Invariant($"up to {bytes} bytes") : "unlimited";
}
