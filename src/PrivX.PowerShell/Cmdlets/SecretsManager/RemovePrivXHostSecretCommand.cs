using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Deletes the rotation settings of hosts, and the passwords that are stored with them.</summary>
[Cmdlet(VerbsCommon.Remove, "PrivXHostSecret", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemovePrivXHostSecretCommand : ChangeCmdlet
{
    /// <summary>Hosts whose settings go: ids, names, wildcards, host objects, or what Get-PrivXHostSecret writes.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("HostName", "InputObject", "ComputerName")]
    [ArgumentCompleter(typeof(NameCompleter<Host>))]
    [SupportsWildcards]
    public ObjectReference<Host>[]? TargetHost { get; set; }

    private protected override void Process() => ForEach(TargetHost, host =>
        Change(Nouns.Host, host, "Remove rotation settings and stored passwords", (found, token) => Client.SecretsManager.DeleteHostSecretAsync(found.Id!, token)));
}
