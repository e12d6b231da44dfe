using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.References;
using PrivX.Vault;

namespace PrivX.PowerShell.Cmdlets.Vault;

/// <summary>Lists the names below a path of versioned secrets.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXVersionedSecretKey")]
[OutputType(typeof(VersionedSecretKey))]
public sealed class GetPrivXVersionedSecretKeyCommand : ConnectedCmdlet
{
    /// <summary>Paths to look below; the top when left out. Slashes separate the parts.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "VersionedSecret")]
    [ArgumentCompleter(typeof(VersionedSecretCompleter))]
    public ObjectReference<VersionedSecret>[]? Path { get; set; }

    /// <summary>Look below the names that are found, too.</summary>
    [Parameter]
    public SwitchParameter Recurse { get; set; }

    private protected override void Process()
    {
        if (Path is null)
        {
            Write(VersionedSecrets.Root);
            return;
        }

        ForEach(Path, path => Write(IdOf(path)));
    }

    private void Write(string folder)
    {
        foreach (VersionedSecretKey key in Run(token => VersionedSecrets.ListAsync(Client, folder, token)))
        {
            WriteObject(key);
            if (Recurse && key.IsFolder)
            {
                Attempt(key, () => Write(key.Path!));
            }
        }
    }
}
