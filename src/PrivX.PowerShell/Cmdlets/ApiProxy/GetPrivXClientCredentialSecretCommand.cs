using System.IO;
using System.Management.Automation;
using System.Security;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PrivX.ApiProxy;
using PrivX.Client;
using PrivX.Client.Transfer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.ApiProxy;

/// <summary>Reads the secret of a client credential, as it is or as a configuration for kubectl that contains it.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXClientCredentialSecret", DefaultParameterSetName = "ByUser")]
[OutputType(typeof(SecureString), typeof(string), typeof(FileInfo))]
public sealed class GetPrivXClientCredentialSecretCommand : ConnectedCmdlet
{
    private SavePlace? _place;

    /// <summary>
    /// Client credentials whose secret to read: objects of Get-PrivXClientCredential, or ids, names or wildcards together with -User or -Current.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NestedNameCompleter<ClientCredential, User>))]
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
    [ReadAs(typeof(string))]
    public string? Format { get; set; }

    /// <summary>Write the secret as plain text, for everybody to read who sees the output, in place of a SecureString.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    /// <summary>
    /// File to write the secret to, as plain text that only you can read, or a folder that exists, for a file named by the id of the client
    /// credential. On Windows the folder decides who can read it.
    /// </summary>
    [Parameter]
    [Alias("LiteralPath", "OutFile")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Path { get; set; }

    /// <summary>Replace a file that is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private bool IsKubeconfig => Format == "kubeconfig";

    private protected override void Begin() => _place = Path is null ? null : SavePlace.Of(Path, SessionState.Path);

    private protected override void Process() => ForEach(ClientCredential, reference =>
    {
        if (AsPlainText && _place is not null)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, "-AsPlainText and -Path exclude each other.") { Remedy = "With -Path the secret is plain text in the file." };
        }

        Noun<ClientCredential> noun = NounIn(Nouns.ClientCredential, User, reference, Current);
        foreach (string id in FindIds(noun, reference))
        {
            WriteSecret(noun, id);
        }
    });

    private void WriteSecret(Noun<ClientCredential> noun, string id)
    {
        if (_place is null)
        {
            SecretText secret = Run(token => ReadAsync(noun, id, token));
            WriteObject(AsPlainText ? secret.ToPlainText() : secret.ToSecureString());
            return;
        }

        string path = _place.Next(id + (IsKubeconfig ? ".kubeconfig" : ".secret"));
        PartFile.Check(path, Force);
        Run(token => SaveAsync(noun, id, path, token));
        WriteObject(InvokeProvider.Item.Get([path], force: true, literalPath: true), enumerateCollection: true);
    }

    private async Task SaveAsync(Noun<ClientCredential> noun, string id, string path, CancellationToken token)
    {
        byte[] content = Encoding.UTF8.GetBytes((await ReadAsync(noun, id, token).ConfigureAwait(false)).ToPlainText());
        using PartFile file = PartFile.Create(path, Force, isPrivate: true);
        await file.WriteAsync(content, content.Length, token).ConfigureAwait(false);
        file.Finish();
    }

    private async Task<SecretText> ReadAsync(Noun<ClientCredential> noun, string id, CancellationToken token)
    {
        Task<Download> opening = Current
            ? Client.ApiProxy.GetCurrentUserClientCredentialSecretAsync(id, Format, token)
            : Client.ApiProxy.GetUserClientCredentialSecretAsync(noun.ParentId!, id, Format, token);
        using Download download = await opening.ConfigureAwait(false);
        return await ClientCredentialSecret.ReadAsync(download.Content, IsKubeconfig, token).ConfigureAwait(false);
    }
}
