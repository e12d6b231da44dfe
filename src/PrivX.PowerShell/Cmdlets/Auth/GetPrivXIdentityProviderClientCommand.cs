using System.Management.Automation;
using PrivX.Auth;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Auth;

/// <summary>Reads identity provider clients: applications that log their users in through PrivX.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXIdentityProviderClient")]
[OutputType(typeof(IdentityProviderClient))]
public sealed class GetPrivXIdentityProviderClientCommand : ConnectedCmdlet
{
    /// <summary>Identity provider clients to read, by id, or the objects that New- and Get-PrivXIdentityProviderClient write. They are also accepted from the pipeline.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id")]
    public ObjectReference<IdentityProviderClient>[]? IdentityProviderClient { get; set; }

    /// <summary>Give the client secret as plain text.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    private protected override void Process() => ForEach(IdentityProviderClient, reference =>
    {
        string id = IdOf(reference);
        IdentityProviderClient client = Run(token => Client.Auth.GetIdentityProviderClientAsync(id, token));
        WriteObject(PlainText.Of(client, nameof(client.OidcClientSecret), client.OidcClientSecret, AsPlainText));
    });
}
