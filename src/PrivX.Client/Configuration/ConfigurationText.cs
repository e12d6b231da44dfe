using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Authentication;
using PrivX.Client.Transfer;
using PrivX.Client.Transport;

namespace PrivX.Client.Configuration;

/// <summary>Text of a configuration file, as Connect-PrivX and PrivX's SDK for Go read it, and how it comes to the disk. It holds secrets.</summary>
internal static class ConfigurationText
{
    /// <summary>Text with the settings in it; all else stays as it is.</summary>
    /// <param name="text">What there is; empty for a new file.</param>
    /// <param name="settings">The settings; those that are null are left as they are.</param>
    /// <param name="path">The file, for the error.</param>
    /// <exception cref="PrivXConfigurationException">They cannot be set in it.</exception>
    public static string With(string text, IEnumerable<(Setting Setting, string? Value)> settings, string path)
    {
        try
        {
            return TransportLoader.Load().ConfigurationFileReader.Set(text, settings.Where(one => one.Value is not null).ToDictionary(one => SettingsSource.InFile(one.Setting), one => one.Value!));
        }
        catch (FormatException failure)
        {
            throw new PrivXConfigurationException($"The configuration file '{path}' cannot be used: {failure.Message}.", failure);
        }
    }

    /// <summary>The settings of an API client.</summary>
    public static IEnumerable<(Setting Setting, string? Value)> Of(ApiClientCredential credential) =>
    [
        (Setting.ApiClientId, credential.ClientId),
        (Setting.ApiClientSecret, credential.ClientSecret.ToPlainText()),
        (Setting.OAuthClientId, credential.OAuthClientId),
        (Setting.OAuthClientSecret, credential.OAuthClientSecret.ToPlainText()),
    ];

    /// <summary>The address of a server; paths are put behind it as they are.</summary>
    public static string Of(Uri server) => server.ToString().TrimEnd('/');

    /// <summary>Certificates in PEM form; null for none.</summary>
    public static string? Pem(IReadOnlyList<X509Certificate2> certificates) => certificates.Count == 0 ? null
        : string.Concat(certificates.Select(certificate => $"-----BEGIN CERTIFICATE-----\n{Convert.ToBase64String(certificate.RawData, Base64FormattingOptions.InsertLineBreaks).Replace("\r", string.Empty)}\n-----END CERTIFICATE-----\n"));

    /// <summary>What a file says, by itself: the environment has no say.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text; null reads it.</param>
    /// <exception cref="PrivXConfigurationException">It cannot be read, or is not whole.</exception>
    public static ConnectionSettings Read(string path, string? text = null)
    {
        ConnectionInputs inputs = ConnectionInputs.Process with { Environment = static _ => null };
        return ConnectionSettings.Resolve(
            new ConnectionRequest { ConfigurationFile = path },
            text is null ? inputs : inputs with { ReadFile = asked => asked == path ? text : inputs.ReadFile(asked) });
    }

    /// <summary>Brings text to the disk: only the owner may read it, and what was there is there until it is whole.</summary>
    /// <exception cref="PrivXFileException">Code <c>FileExists</c> or <c>FileNotWritten</c>.</exception>
    public static Task WriteAsync(string path, string text, bool replaces, DiskFiles files, CancellationToken token) => WriteAsync(path, Encoding.UTF8.GetBytes(text), replaces, files, token);

    /// <summary>The same for bytes.</summary>
    public static async Task WriteAsync(string path, byte[] content, bool replaces, DiskFiles files, CancellationToken token)
    {
        using PartFile file = PartFile.Create(path, replaces, isPrivate: true, files: files);
        await file.WriteAsync(content, content.Length, token).ConfigureAwait(false);
        file.Finish();
    }

    /// <summary>The file itself, where a path is a link to it: a link is not replaced by a file.</summary>
    public static string TargetOf(string path)
    {
#if NET8_0_OR_GREATER
        return System.IO.File.Exists(path) ? System.IO.File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
#else
        return path;
#endif
    }
}
