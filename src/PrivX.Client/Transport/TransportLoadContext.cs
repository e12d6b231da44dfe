#if NET8_0_OR_GREATER
using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace PrivX.Client.Transport;

/// <summary>
/// Where Transport and its packages live on PowerShell 7: apart from whatever versions of them other modules have loaded.
/// Not collectible (a session may use it at any time), without AssemblyDependencyResolver (it throws in remote sessions).
/// </summary>
internal sealed class TransportLoadContext : AssemblyLoadContext
{
    private static readonly AssemblyName Client = typeof(TransportLoadContext).Assembly.GetName();

    private readonly string _folder;

    public TransportLoadContext(string folder)
        : base("PrivX.Transport", isCollectible: false)
    {
        _folder = folder;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // The interfaces must be the very ones the caller knows, not a second copy from the folder.
        if (string.Equals(assemblyName.Name, Client.Name, StringComparison.OrdinalIgnoreCase))
        {
            return typeof(TransportLoadContext).Assembly;
        }

        string path = Path.Combine(_folder, assemblyName.Name + ".dll");
        if (!File.Exists(path))
        {
            return null;
        }

        // A framework assembly of the host is newer or patched with it; ours is only for hosts that are too old.
        return IsFrameworkName(assemblyName.Name) && FromHost(assemblyName) is { } hosted ? hosted : LoadFromAssemblyPath(path);
    }

    private static bool IsFrameworkName(string? name) => name is not null && name.StartsWith("System.", StringComparison.OrdinalIgnoreCase);

    private static Assembly? FromHost(AssemblyName wanted)
    {
        try
        {
            Assembly hosted = Default.LoadFromAssemblyName(wanted);

            // Other modules' resolving handlers are asked too and may answer with an older one.
            return hosted.GetName().Version >= wanted.Version ? hosted : null;
        }
        catch (Exception e) when (e is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            return null;
        }
    }
}
#endif
