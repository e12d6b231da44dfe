using System.Runtime.InteropServices;
using System.Security.Cryptography.X509Certificates;

namespace PrivX.Client.Transport;

/// <summary>The certificates that the system trusts.</summary>
internal static class SystemTrust
{
    /// <summary>
    /// Reads them before the first handshake of the process does. On Linux .NET opens every file of the system's store then, a third of
    /// the whole log-in, and keeps what it read; Windows and macOS judge a chain themselves.
    /// </summary>
    public static void ReadAhead()
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Linux))
        {
            return;
        }

        using var store = new X509Store(StoreName.Root, StoreLocation.LocalMachine);
        store.Open(OpenFlags.ReadOnly);
        foreach (X509Certificate2 certificate in store.Certificates)
        {
            certificate.Dispose();
        }
    }
}
