using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Reads how the passwords on hosts are rotated, and what became of the last rotations. No passwords.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXHostSecret")]
[OutputType(typeof(HostSecret))]
public sealed class GetPrivXHostSecretCommand : ConnectedCmdlet
{
    /// <summary>Hosts to read about: ids, names, wildcards or host objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("HostName", "ComputerName")]
    [ArgumentCompleter(typeof(NameCompleter<Host>))]
    [SupportsWildcards]
    public ObjectReference<Host>[]? TargetHost { get; set; }

    private protected override void Process() =>
        ForEachId(TargetHost, id => Attempt(id, () => WriteObject(Run(token => Client.SecretsManager.GetHostSecretAsync(id, token)))));
}
