using System;
using System.IO;
using System.Reflection;
using System.Threading.Tasks;

namespace PrivX.Smoke;

/// <summary>
/// <c>PrivX.Smoke &lt;bin folder of the module&gt; &lt;plan file&gt; [assembly to load first]…</c>: makes the calls of the plan with the
/// module's own assemblies, and prints one line a step. Exit code 0 when all of them succeeded.
/// </summary>
internal static class Program
{
    private static string _folder = string.Empty;

    public static async Task<int> Main(string[] args)
    {
        _folder = args[0];

        // What other modules would have loaded before ours.
        for (int i = 2; i < args.Length; i++)
        {
            await Console.Out.WriteLineAsync("preloaded " + Assembly.LoadFrom(args[i]).FullName).ConfigureAwait(false);
        }

        AppDomain.CurrentDomain.AssemblyResolve += FromModule;
        return await Steps.RunAsync(_folder, args[1]).ConfigureAwait(false);
    }

    // For this program only: what the module's assemblies need, they must find as they do inside PowerShell.
    private static Assembly? FromModule(object? sender, ResolveEventArgs request)
    {
        string path = Path.Combine(_folder, new AssemblyName(request.Name).Name + ".dll");
        return request.RequestingAssembly == typeof(Program).Assembly && File.Exists(path) ? Assembly.LoadFrom(path) : null;
    }
}
