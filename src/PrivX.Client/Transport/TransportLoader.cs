using System;
using System.IO;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Transport;

/// <summary>
/// Loads PrivX.Transport.dll from the folder of this assembly, once for the process. Nothing of it is touched before the first
/// connect, so that importing the module costs neither time nor conflicts.
/// </summary>
internal static class TransportLoader
{
    private const string AssemblyName = "PrivX.Transport";
    private const string EntryType = "PrivX.Transport.TransportEntry";

    private static readonly object Gate = new();
    private static ITransportEntry? loaded;
    private static int begun;

    /// <summary>
    /// Loads in the background, once for the process, makes a chain that nobody uses, and reads the system's certificates: half of a first
    /// log-in is the compiling of code, a third of that for the chain, and another processor can do it while the log-in is being prepared.
    /// Whatever goes wrong here goes wrong again for whoever needs it, and is told there.
    /// </summary>
    public static void Begin()
    {
        if (Interlocked.Exchange(ref begun, 1) == 0)
        {
            Forget(Task.Run(() => Load().Create(new TransportOptions(), []).Dispose()));

            // On a thread of its own: it waits for files, and the pool begins with no more threads than there are processors.
            Forget(Task.Factory.StartNew(SystemTrust.ReadAhead, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        }
    }

    /// <summary>The door to Transport.</summary>
    /// <exception cref="PrivXConfigurationException">One of the module's files is missing or damaged.</exception>
    public static ITransportEntry Load()
    {
        ITransportEntry? entry = Volatile.Read(ref loaded);
        if (entry is not null)
        {
            return entry;
        }

        lock (Gate)
        {
            // Somebody may have been faster; two copies would mean two contexts.
            if (loaded is null)
            {
                Volatile.Write(ref loaded, LoadFrom(OwnFolder()));
            }

            return loaded!;
        }
    }

    /// <summary>Loads from a folder; apart from <see cref="Load"/> for tests with damaged files.</summary>
    internal static ITransportEntry LoadFrom(string folder)
    {
        string path = Path.Combine(folder, AssemblyName + ".dll");
        if (!File.Exists(path))
        {
            throw MissingModuleFile.Missing(path);
        }

        try
        {
            Assembly assembly = LoadAssembly(folder, path);
            Type type = assembly.GetType(EntryType, throwOnError: true)!;
            return new CheckedTransportEntry((ITransportEntry)Activator.CreateInstance(type)!);
        }
        catch (Exception e) when (MissingModuleFile.Explains(e) || e is InvalidCastException)
        {
            throw MissingModuleFile.From(e, path);
        }
    }

    private static void Forget(Task task) =>
        TaskFailure.Observe(task);

    private static string OwnFolder()
    {
        string location = typeof(TransportLoader).Assembly.Location;

        // Empty when the assembly was loaded from memory or out of a single file; then its files lie beside the program.
        return location.Length == 0 ? AppContext.BaseDirectory : Path.GetDirectoryName(location)!;
    }

    private static Assembly LoadAssembly(string folder, string path)
    {
#if NET8_0_OR_GREATER
        return new TransportLoadContext(folder).LoadFromAssemblyPath(path);
#else
        // .NET Framework keeps different versions of one assembly apart by itself; the folder is probed by exact identity.
        _ = folder;
        return Assembly.LoadFrom(path);
#endif
    }
}
