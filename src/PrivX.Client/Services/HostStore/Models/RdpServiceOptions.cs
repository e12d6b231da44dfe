using PrivX.Client.Json;

namespace PrivX.HostStore;

public sealed partial class RdpServiceOptions
{
    /// <summary>The names of what is allowed.</summary>
    public override string ToString() => ObjectText.Allowed((nameof(FileTransfer), FileTransfer), (nameof(Audio), Audio), (nameof(Clipboard), Clipboard));
}
