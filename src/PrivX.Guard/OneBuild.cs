using System;
using System.IO;
using System.Management.Automation;
using System.Reflection;

namespace PrivX.Guard;

/// <summary>
/// A process can hold one build of the cmdlets: .NET loads no second assembly of that name, and views and added members would be there
/// twice. PowerShell tells that in some fifty lines; this tells it in one sentence, before anything else of the module is loaded.
/// </summary>
public sealed class OneBuild : IModuleAssemblyInitializer
{
    private const string Cmdlets = "PrivX.PowerShell, ";

    /// <summary>Refuses the import when other files of the module than those beside this one are loaded.</summary>
    public void OnImport()
    {
        // A plain loop over texts: every import pays for it, and names taken apart cost several times as much.
        string folder = Path.GetDirectoryName(typeof(OneBuild).Assembly.Location) + Path.DirectorySeparatorChar;
        foreach (Assembly loaded in AppDomain.CurrentDomain.GetAssemblies())
        {
            if (loaded.FullName.StartsWith(Cmdlets, StringComparison.Ordinal) && !loaded.Location.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
            {
                throw new InvalidOperationException(
                    $"PrivX {Version(loaded)} is loaded in this process, and a process cannot change to PrivX {Version(typeof(OneBuild).Assembly)}: start a new PowerShell.");
            }
        }
    }

    private static string Version(Assembly assembly) => assembly.GetName().Version.ToString(3);
}
