namespace PrivX.Benchmarks.Floor;

internal sealed class FloorHostPublicKey
{
    public string? Key { get; set; }

    public string? Fingerprint { get; set; }
}
