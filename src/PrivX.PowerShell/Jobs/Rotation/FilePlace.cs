using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Authentication;
using PrivX.Client.Configuration;
using PrivX.Client.Transfer;

namespace PrivX.PowerShell.Jobs.Rotation;

/// <summary>A configuration file, as Connect-PrivX and PrivX's SDK for Go read it. Its other lines stay as they are.</summary>
internal sealed class FilePlace(string path, PrivXClientOptions server, DiskFiles files) : RotationPlace
{
    private static readonly ApiClientCredential Example = new("id", new SecretText("secret"), "oauth-id", new SecretText("oauth-secret"));

    private readonly string _path = ConfigurationText.TargetOf(path);
    private byte[]? _before;
    private int? _mode;
    private string? _text;
    private ApiClientCredential? _credential;

    public override string Title => $"the file '{_path}'";

    public override async Task RestoreAsync(CancellationToken token)
    {
        if (!IsTouched || (Bytes() is { } now && _before is not null && now.SequenceEqual(_before)))
        {
            return;
        }

        if (_before is not null)
        {
            await ConfigurationText.WriteAsync(_path, _before, replaces: true, files, token).ConfigureAwait(false);

            // Who could read it before may read it again.
            Guard(() => files.SetMode(_path, _mode));
        }
        else if (File.Exists(_path))
        {
            Guard(() => files.Delete(_path));
        }
    }

    protected override Task ReadAsync(CancellationToken token)
    {
        PartFile.Check(_path, replaces: true);
        _before = Bytes();
        _mode = _before is null ? null : files.ModeOf(_path);
        Read();

        // Whether it can be changed, and would then be read as what is meant, is found out before anything is.
        ConnectionSettings settings = ConfigurationText.Read(_path, Changed(Example));
        if (settings.Credential is not ApiClientCredential { ClientId: "id" })
        {
            throw Refused("holds another credential as well, which is read before that of an API client", "Take the other credential out of it.");
        }

        return IsServer(settings.Address)
            ? Task.CompletedTask
            : throw Refused($"is for the server {settings.Address.Authority}, and the session is with {server.Address.Authority}", "Name a file for that server, or connect by the address that is in the file.");
    }

    protected override Task ReadAgainAsync(CancellationToken token)
    {
        Read();
        return Task.CompletedTask;
    }

    protected override Task WriteAsync(ApiClientCredential credential, CancellationToken token)
    {
        IsTouched = true;
        return ConfigurationText.WriteAsync(_path, Changed(credential), replaces: true, files, token);
    }

    protected override bool Holds(ApiClientCredential credential) => IsSame(_credential, credential);

    private void Read()
    {
        _text = Bytes() is { } bytes ? new StreamReader(new MemoryStream(bytes), Encoding.UTF8).ReadToEnd() : null;
        SettingsSource? source = _text is null ? null : SettingsSource.FromFile(ConnectionInputs.Process, _path, new List<string>());
        ClientId = source?.Get(Setting.ApiClientId);
        _credential = ClientId is null || CredentialKind.All.FirstOrDefault(kind => kind.IsComplete(source!)) is not { } whole ? null : whole.Make(source!) as ApiClientCredential;
    }

    // A new file says where the server is and whom to trust; one that is there says so itself.
    private string Changed(ApiClientCredential credential)
    {
        SettingsSource? source = _text is null ? null : SettingsSource.FromFile(ConnectionInputs.Process, _path, new List<string>());
        bool hasServer = source?.Get(Setting.BaseAddress) is not null;
        (Setting, string?)[] place = hasServer ? [] : [(Setting.BaseAddress, ConfigurationText.Of(server.Address)), (Setting.TrustedCertificates, _text is null ? ConfigurationText.Pem(server.TrustedCertificates) : null)];
        return ConfigurationText.With(_text ?? string.Empty, place.Concat(ConfigurationText.Of(credential)), _path);
    }

    private bool IsServer(Uri address) => Uri.Compare(address, server.Address, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private byte[]? Bytes()
    {
        byte[]? bytes = null;
        Guard(() => bytes = File.Exists(_path) ? File.ReadAllBytes(_path) : null);
        return bytes;
    }

    private void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PrivXFileException(ErrorCodes.FileNotWritten, $"'{_path}' cannot be read or deleted: {failure.Message}", failure) { Remedy = "Check the path and the permissions." };
        }
    }

    private PrivXUsageException Refused(string why, string remedy) => new(ErrorCodes.InvalidArgument, $"-ConfigurationFile '{_path}' {why}. Nothing was changed.") { Remedy = remedy };
}
