using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Finds the SSH key that a user could log in with now, by the key itself.</summary>
[Cmdlet(VerbsDiagnostic.Resolve, "PrivXAuthorizedKey")]
[OutputType(typeof(AuthorizedKey))]
public sealed class ResolvePrivXAuthorizedKeyCommand : ConnectedCmdlet
{
    /// <summary>Login name of the user.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Principal")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Username { get; set; }

    /// <summary>The public key: the line of an OpenSSH .pub file, or the path of that file.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [PublicKeyText]
    [ValidateNotNullOrEmpty]
    public string? PublicKey { get; set; }

    private protected override void Process()
    {
        var wanted = new AuthorizedKeyResolve { Username = Username, PublicKey = PublicKey };
        Attempt(Username, () => WriteObject(Run(token => Client.RoleStore.ResolveAuthorizedKeyAsync(wanted, token))));
    }
}
