using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Makes a key for the -PublicKey of New- and Set-PrivXIdentityProvider.</summary>
[Cmdlet(VerbsCommon.New, "PrivXIdentityProviderPublicKey")]
[OutputType(typeof(IdentityProviderPublicKey))]
public sealed class NewPrivXIdentityProviderPublicKeyCommand : BuilderCmdlet<IdentityProviderPublicKey>
{
    /// <summary>Id of the key, which a token names in its kid header.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? KeyId { get; set; }

    /// <summary>The public key: PEM text (BEGIN PUBLIC KEY), or a file with it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [PemText(PemTextAttribute.PublicKey)]
    public string? PublicKey { get; set; }

    /// <summary>Free text for administrators.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? Comment { get; set; }
}
