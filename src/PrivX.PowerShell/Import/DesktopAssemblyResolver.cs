#if NETFRAMEWORK
using System;
using System.IO;
using System.Management.Automation;
using System.Reflection;

namespace PrivX.PowerShell.Import;

/// <summary>
/// Windows PowerShell cannot redirect bindings. Nearly all references among our files match exactly (a test counts the others);
/// this meets the rest with the file we ship. Uses nothing but the framework, because it runs before anything of ours can load.
/// </summary>
public sealed class DesktopAssemblyResolver : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private static readonly object Gate = new();
    private static readonly string Folder = Path.GetDirectoryName(typeof(DesktopAssemblyResolver).Assembly.Location)!;
    private static int imports;

    public void OnImport()
    {
        lock (Gate)
        {
            // Once for the process, however many runspaces import the module.
            if (imports++ == 0)
            {
                AppDomain.CurrentDomain.AssemblyResolve += Resolve;
            }
        }
    }

    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        lock (Gate)
        {
            if (imports > 0 && --imports == 0)
            {
                AppDomain.CurrentDomain.AssemblyResolve -= Resolve;
            }
        }
    }

    private static Assembly? Resolve(object sender, ResolveEventArgs request)
    {
        // An assembly made in memory has no location, and asking a dynamic one for it throws.
        Assembly? requester = request.RequestingAssembly;
        string? location = requester is null || requester.IsDynamic ? null : requester.Location;
        if (requester is not null && string.IsNullOrEmpty(location))
        {
            return null;
        }

        string? path = ResolveRule.FileFor(Folder, new AssemblyName(request.Name), location, IdentityOf);
        return path is null ? null : Assembly.LoadFrom(path);
    }

    private static AssemblyName? IdentityOf(string path)
    {
        try
        {
            return File.Exists(path) ? AssemblyName.GetAssemblyName(path) : null;
        }
        catch (Exception e) when (e is BadImageFormatException or IOException)
        {
            return null;
        }
    }
}
#endif
