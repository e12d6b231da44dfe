using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Makes a trusted SSH host key for the -SshHostPublicKey parameter of New- and Set-PrivXHost.</summary>
[Cmdlet(VerbsCommon.New, "PrivXHostPublicKey")]
[OutputType(typeof(HostPublicKey))]
public sealed class NewPrivXHostPublicKeyCommand : BuilderCmdlet<HostPublicKey>
{
    /// <summary>Public key in OpenSSH form, such as ssh-ed25519 AAAA…, or the path of the .pub file with it. It can come from the pipeline.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [PublicKeyText]
    public string? Key { get; set; }
}
