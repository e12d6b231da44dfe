using System.Management.Automation;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using PrivX.ApiProxy;
using PrivX.Client.Transfer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.ApiProxy;

/// <summary>Reads the secret of a client credential, as it is or as a configuration for kubectl that contains it.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXClientCredentialSecret", DefaultParameterSetName = "ByUser")]
[OutputType(typeof(SecureString), typeof(string))]
public sealed class GetPrivXClientCredentialSecretCommand : ConnectedCmdlet
{
    /// <summary>
    /// Client credentials whose secret to read: objects of Get-PrivXClientCredential, or ids, names or wildcards together with -User or -Current.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name")]
    [SupportsWildcards]
    public ObjectReference<ClientCredential>[]? ClientCredential { get; set; }

    /// <summary>Owner of the client credentials: an id, a login name or a user object. Not needed for objects, which tell it.</summary>
    [Parameter(ParameterSetName = "ByUser")]
    [Alias("UserId")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    public ObjectReference<User>? User { get; set; }

    /// <summary>The client credentials belong to the user whom the session belongs to.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    /// <summary>
    /// Form of the secret: raw for the token, the password or the private key alone, kubeconfig for a configuration file of kubectl (YAML) that
    /// contains it. Without it raw.
    /// </summary>
    [Parameter]
    [KnownValues("raw", "kubeconfig")]
    public string? Format { get; set; }

    /// <summary>Write the secret as plain text, for everybody to read who sees the output, in place of a SecureString.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    private protected override void Process() => ForEach(ClientCredential, reference =>
    {
        Noun<ClientCredential> noun = Current ? Nouns.CurrentClientCredential : NounIn(Nouns.ClientCredential, User, reference);
        foreach (string id in Run(token => Resolver.ResolveIdsAsync(Client, noun, reference, token)))
        {
            SecretText secret = Run(token => ReadAsync(noun, id, token));
            WriteObject(AsPlainText ? secret.ToPlainText() : secret.ToSecureString());
        }
    });

    private async Task<SecretText> ReadAsync(Noun<ClientCredential> noun, string id, CancellationToken token)
    {
        string? format = Format?.ToLowerInvariant();
        Task<Download> opening = Current
            ? Client.ApiProxy.GetCurrentUserClientCredentialSecretAsync(id, format, token)
            : Client.ApiProxy.GetUserClientCredentialSecretAsync(noun.Parents[0], id, format, token);
        using Download download = await opening.ConfigureAwait(false);
        return await ClientCredentialSecret.ReadAsync(download.Content, format == "kubeconfig", token).ConfigureAwait(false);
    }
}
