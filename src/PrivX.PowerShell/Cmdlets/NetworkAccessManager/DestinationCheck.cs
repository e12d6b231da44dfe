using PrivX.Client;

namespace PrivX.PowerShell.Cmdlets.NetworkAccessManager;

/// <summary>What does not go together in a destination, said before the server does.</summary>
internal static class DestinationCheck
{
    /// <exception cref="PrivXUsageException">Code <c>InvalidArgument</c>.</exception>
    public static void Check(string? protocol, int? port, int? lastPort, string? natAddress, int? natPort)
    {
        if (string.IsNullOrEmpty(protocol) && (port is not null || lastPort is not null || natAddress is not null || natPort is not null))
        {
            throw Wrong("Ports and address translation do not go with all protocols.", "Say -Protocol tcp or -Protocol udp.");
        }

        if (lastPort is not null && (port is null || lastPort < port))
        {
            throw Wrong("-LastPort is the end of a range that begins with -Port.", "Give -Port, and a -LastPort that is not below it.");
        }

        if (natPort is not null && natAddress is null)
        {
            throw Wrong("-NatPort needs -NatAddress.", "Give the address to translate to.");
        }
    }

    private static PrivXUsageException Wrong(string message, string remedy) => new(ErrorCodes.InvalidArgument, message) { Remedy = remedy };
}
