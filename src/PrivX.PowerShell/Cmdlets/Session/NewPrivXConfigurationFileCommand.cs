using System.Linq;
using System.Management.Automation;
using System.Security;
using PrivX.Client;
using PrivX.Client.Authentication;
using PrivX.Client.Configuration;
using PrivX.Client.Transfer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Session;

/// <summary>Writes the file that Connect-PrivX -ConfigurationFile and PrivX's SDK for Go read: server, authority and credentials. Only you may read it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXConfigurationFile", DefaultParameterSetName = "ApiClient", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(System.IO.FileInfo))]
public sealed class NewPrivXConfigurationFileCommand : PrivXCmdlet
{
    /// <summary>The file, in a folder that exists.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string Path { get; set; } = string.Empty;

    /// <summary>Address of the server, such as https://privx.example.com.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Alias("Uri")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string Server { get; set; } = string.Empty;

    /// <summary>The API client: its id and secret.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ApiClient")]
    public PSCredential? Credential { get; set; }

    /// <summary>The OAuth client: its id, normally privx-external, and secret.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ApiClient")]
    public PSCredential? OAuthCredential { get; set; }

    /// <summary>The token of an identity provider, which is exchanged for one of PrivX.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "TokenExchange")]
    [NotEmptySecret]
    public SecureString? ExternalToken { get; set; }

    /// <summary>Certificates of the authority that the server is trusted by: a PEM file, PEM text or certificates. They are written into the file.</summary>
    [Parameter]
    public TrustAnchor[]? TrustedCertificate { get; set; }

    /// <summary>Replace a file that is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process()
    {
        string path = SavePlace.FileOf(Path, SessionState.Path);
        string server = ConfigurationText.Of(ServerAddress.Parse(Server, "-Server"));
        string? authority = ConfigurationText.Pem([.. (TrustedCertificate ?? []).SelectMany(anchor => anchor.Read(GetUnresolvedProviderPathFromPSPath))]);
        (Setting, string?)[] credential = ExternalToken is not null
            ? [(Setting.ExchangeToken, new SecretText(ExternalToken).ToPlainText())]
            : [.. ConfigurationText.Of(new ApiClientCredential(Name(Credential!, nameof(Credential)), Secret(Credential!, nameof(Credential)), Name(OAuthCredential!, nameof(OAuthCredential)), Secret(OAuthCredential!, nameof(OAuthCredential))))];
        PartFile.Check(path, Force);
        string text = ConfigurationText.With(string.Empty, [(Setting.BaseAddress, server), (Setting.TrustedCertificates, authority), .. credential], path);
        if (!Confirm(path, $"Write the configuration file for {server}"))
        {
            return;
        }

        Run(token => ConfigurationText.WriteAsync(path, text, Force, DiskFiles.Real, token));
        foreach (PSObject file in InvokeProvider.Item.Get([path], force: true, literalPath: true))
        {
            WriteObject(file);
        }
    }

    private static string Name(PSCredential credential, string parameter) => credential.UserName is { Length: > 0 } name ? name : throw Empty(parameter, "id");

    private static SecretText Secret(PSCredential credential, string parameter) => credential.Password.Length > 0 ? new SecretText(credential.Password) : throw Empty(parameter, "secret");

    private static PrivXUsageException Empty(string parameter, string what) => new(ErrorCodes.InvalidValue, $"-{parameter} has no {what}.") { Remedy = "Give a credential with both: its name is the id, its password the secret." };
}
