using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.References;
using PrivX.Vault;

namespace PrivX.PowerShell.Cmdlets.Vault;

/// <summary>Deletes versioned secrets with their metadata and all their versions, for good.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXVersionedSecretMetadata", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXVersionedSecretMetadataCommand : ChangeCmdlet
{
    /// <summary>Secrets to delete: paths, or objects of the other cmdlets for versioned secrets. There are no wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "Path", "InputObject")]
    [ArgumentCompleter(typeof(VersionedSecretCompleter))]
    public ObjectReference<VersionedSecret>[]? VersionedSecret { get; set; }

    private protected override void Process() => ForEach(VersionedSecret, reference =>
    {
        string path = IdOf(reference);
        Change(reference, path, "Remove the secret with all its versions, for good", token => Client.Vault.DeleteVersionedSecretMetadataAsync(path, token));
    });
}
