using PrivX.Client.Json;

namespace PrivX.HostStore;

public sealed partial class VncServiceOptions
{
    /// <summary>The names of what is allowed.</summary>
    public override string ToString() => ObjectText.Allowed((nameof(FileTransfer), FileTransfer), (nameof(Clipboard), Clipboard));
}
