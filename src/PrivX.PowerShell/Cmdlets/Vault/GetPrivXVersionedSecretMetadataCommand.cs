using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.References;
using PrivX.Vault;

namespace PrivX.PowerShell.Cmdlets.Vault;

/// <summary>Reads the settings and versions of versioned secrets, without their data.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXVersionedSecretMetadata")]
[OutputType(typeof(VersionedSecretMetadata))]
public sealed class GetPrivXVersionedSecretMetadataCommand : ConnectedCmdlet
{
    /// <summary>Secrets to look at: paths, or objects of the other cmdlets for versioned secrets. There are no wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "Path")]
    [ArgumentCompleter(typeof(VersionedSecretCompleter))]
    public ObjectReference<VersionedSecret>[]? VersionedSecret { get; set; }

    private protected override void Process() => ForEach(VersionedSecret, reference =>
    {
        string path = IdOf(reference);
        WriteObject(Run(token => Client.Vault.GetVersionedSecretMetadataAsync(path, token)));
    });
}
