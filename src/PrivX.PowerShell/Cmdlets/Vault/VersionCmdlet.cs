using System.Linq;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;
using PrivX.Vault;

namespace PrivX.PowerShell.Cmdlets.Vault;

/// <summary>What cmdlets have in common that do something to single versions of a secret.</summary>
public abstract class VersionCmdlet : ChangeCmdlet
{
    private protected VersionCmdlet()
    {
    }

    /// <summary>Secrets: paths, or objects of the other cmdlets for versioned secrets. An object of Get-PrivXVersionedSecret means the version it holds.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "Path", "InputObject")]
    [ArgumentCompleter(typeof(VersionedSecretCompleter))]
    public ObjectReference<VersionedSecret>[]? VersionedSecret { get; set; }

    /// <summary>Numbers of the versions.</summary>
    [Parameter(Position = 1)]
    [ValidateRange(1, int.MaxValue)]
    [ReadAs(typeof(int[]))]
    public int[]? Version { get; set; }

    /// <summary>The versions meant: those named, else the one that the object holds; none where neither tells.</summary>
    private protected SecretVersionSelection? Selection(ObjectReference<VersionedSecret> reference) =>
        Version is { Length: > 0 } ? new() { Versions = Version.Distinct().ToArray() }
        : reference.Object?.Metadata?.Version is { } held ? new() { Versions = [held] }
        : null;

    /// <summary>These versions in words.</summary>
    private protected static string Words(SecretVersionSelection selection) =>
        (selection.Versions.Length == 1 ? "version " : "versions ") + string.Join(", ", selection.Versions);
}
