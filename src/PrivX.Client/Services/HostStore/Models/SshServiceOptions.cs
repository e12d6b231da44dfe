using PrivX.Client.Json;

namespace PrivX.HostStore;

public sealed partial class SshServiceOptions
{
    /// <summary>The names of what is allowed.</summary>
    public override string ToString() => ObjectText.Allowed((nameof(Shell), Shell), (nameof(FileTransfer), FileTransfer), (nameof(Exec), Exec), (nameof(Tunnels), Tunnels), (nameof(X11), X11), (nameof(Other), Other));
}
