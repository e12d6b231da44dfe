using System.Management.Automation;
using PrivX.Auth;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Auth;

/// <summary>Has the server make a new client id and secret for an application, and writes them. The old ones stop working at once.</summary>
[Cmdlet(VerbsCommon.Reset, "PrivXIdentityProviderClient", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(IdentityProviderClientCredential))]
public sealed class ResetPrivXIdentityProviderClientCommand : ChangeCmdlet
{
    /// <summary>Identity provider clients that get new credentials, by id, or the objects that New- and Get-PrivXIdentityProviderClient write. They are also accepted from the pipeline.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "InputObject")]
    public ObjectReference<IdentityProviderClient>[]? IdentityProviderClient { get; set; }

    /// <summary>Give the new client secret as plain text.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    private protected override void Process() => ForEach(IdentityProviderClient, reference => Change(
        Nouns.IdentityProviderClient,
        reference,
        "Make a new client id and secret; the old ones stop working",
        (found, token) => Client.Auth.RegenerateIdentityProviderClientAsync(found.Id!, token),
        credential => WriteObject(PlainText.Of(credential, nameof(credential.ClientSecret), credential.ClientSecret, AsPlainText))));
}
