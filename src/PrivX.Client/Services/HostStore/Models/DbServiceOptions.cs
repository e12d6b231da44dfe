using System;

namespace PrivX.HostStore;

public sealed partial class DbServiceOptions
{
    /// <summary>The limits.</summary>
    public override string ToString() => $"upload {Limit(MaxBytesUpload)}, download {Limit(MaxBytesDownload)}";

    private static string Limit(long? bytes) => bytes is > 0 ? FormattableString.Invariant($"up to {bytes} bytes") : "unlimited";
}
