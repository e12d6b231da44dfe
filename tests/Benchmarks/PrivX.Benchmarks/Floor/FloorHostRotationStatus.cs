using System;

namespace PrivX.Benchmarks.Floor;

internal sealed class FloorHostRotationStatus
{
    public string? Principal { get; set; }

    public DateTimeOffset? LastRotated { get; set; }

    public DateTimeOffset? LastError { get; set; }

    public string? LastErrorDetails { get; set; }
}
