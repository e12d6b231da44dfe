using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;
using PrivX.Vault;

namespace PrivX.PowerShell.Cmdlets.Vault;

/// <summary>Reads versioned secrets: the latest version, or the versions that are named.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXVersionedSecret")]
[OutputType(typeof(VersionedSecret))]
public sealed class GetPrivXVersionedSecretCommand : ConnectedCmdlet
{
    /// <summary>Secrets to read: paths, or objects of Get-PrivXVersionedSecretKey, Get-PrivXVersionedSecretMetadata and this cmdlet. There are no wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "Path")]
    [ArgumentCompleter(typeof(VersionedSecretCompleter))]
    public ObjectReference<VersionedSecret>[]? VersionedSecret { get; set; }

    /// <summary>Versions to read; the latest when left out.</summary>
    [Parameter(Position = 1)]
    [ValidateRange(1, int.MaxValue)]
    [ReadAs(typeof(int[]))]
    public int[]? Version { get; set; }

    /// <summary>Write the data in plain text, as names and values in the property Data.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    private protected override void Process() => ForEach(VersionedSecret, reference =>
    {
        string path = IdOf(reference);
        if (Version is null)
        {
            Write(path, null);
        }

        ForEach(Version, version => Write(path, version));
    });

    private void Write(string path, int? version)
    {
        VersionedSecret secret = Run(token => Client.Vault.GetVersionedSecretAsync(path, version, token));
        WriteObject(secret.Data is { } data ? SecretDataMembers.ToOutput(secret, data, AsPlainText) : secret);
    }
}
