using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using PrivX.Client.Authentication;

namespace PrivX.Client.Configuration;

/// <summary>
/// Where to connect and as whom, gathered from parameters, a file that was named, environment and the default file, in this order. A credential is taken whole from one
/// source: a set that is begun and not finished is an error, never completed from the next source. It goes to the server named beside it, and to no other.
/// </summary>
internal sealed class ConnectionSettings
{
    private ConnectionSettings(Uri address, PrivXCredential credential, IReadOnlyList<X509Certificate2> trustedCertificates, IReadOnlyList<string> sources, IReadOnlyList<string> warnings)
    {
        Warnings = warnings;
        Address = address;
        Credential = credential;
        TrustedCertificates = trustedCertificates;
        Sources = sources;
    }

    public Uri Address { get; }

    public PrivXCredential Credential { get; }

    public IReadOnlyList<X509Certificate2> TrustedCertificates { get; }

    /// <summary>For verbose output, one line each: what came from where, by name, never by value; and what was found but not used.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>What the user should mend.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <exception cref="PrivXConfigurationException">Something is missing or malformed; says what, and in which source.</exception>
    public static ConnectionSettings Resolve(ConnectionRequest request, ConnectionInputs inputs)
    {
        var report = new List<string>();
        var warnings = new List<string>();
        bool named = request.ConfigurationFile is not null;
        bool whole = request.Server is not null && request.Credential is not null;
        var sources = new List<SettingsSource> { SettingsSource.FromEnvironment(inputs.Environment) };

        // Who names server and credential does not want to hear of a broken default file.
        SettingsSource? file = whole && !named ? null : SettingsSource.FromFile(inputs, request.ConfigurationFile, warnings);
        if (file is not null)
        {
            // A file that was named is the caller's word: variables left over from something else do not lead elsewhere.
            sources.Insert(named ? 0 : sources.Count, file);
        }

        Uri address = ResolveAddress(request, sources, report);
        PrivXCredential credential = ResolveCredential(request, sources, address, report);
        IReadOnlyList<X509Certificate2> certificates = ResolveCertificates(request, sources, inputs, address, report);
        return new ConnectionSettings(address, credential, certificates, report, warnings);
    }

    private static Uri ResolveAddress(ConnectionRequest request, List<SettingsSource> sources, List<string> report)
    {
        if (request.Server is not null)
        {
            return ServerAddress.Parse(request.Server, "The server");
        }

        SettingsSource? source = sources.Find(s => s.Get(Setting.BaseAddress) is not null);
        if (source is null)
        {
            throw new PrivXConfigurationException("No server is named: give one, or set PRIVX_API_BASE_URL, or api.base_url in the configuration file.");
        }

        string name = source.NameOf(Setting.BaseAddress)!;
        report.Add($"server from {source.Title} ({name})");
        return ServerAddress.Parse(source.Get(Setting.BaseAddress)!, $"{name} of the {source.Title}");
    }

    private static PrivXCredential ResolveCredential(ConnectionRequest request, List<SettingsSource> sources, Uri address, List<string> report)
    {
        if (request.Credential is not null)
        {
            return request.Credential;
        }

        foreach (SettingsSource source in sources)
        {
            List<CredentialKind> complete = CredentialKind.All.Where(way => way.IsComplete(source)).ToList();
            if (complete.Count > 0)
            {
                RefuseOtherServer(request, source, sources, complete[0], address);
                report.Add($"{complete[0].Title} from {source.Title} ({complete[0].NamesFound(source)})");
                report.AddRange(complete.Skip(1).Select(way => $"not used: {way.Title} of the {source.Title} ({way.NamesFound(source)})"));
                return complete[0].Make(source);
            }

            CredentialKind? begun = CredentialKind.All.FirstOrDefault(way => way.IsBegun(source));
            if (begun is not null)
            {
                throw new PrivXConfigurationException(
                    $"The {source.Title} has {begun.NamesFound(source)}, but lacks {begun.NamesMissing(source)}: an {begun.Title} is taken from one source only.");
            }
        }

        throw new PrivXConfigurationException(
            "No credential is named: give one, or set PRIVX_API_CLIENT_ID, PRIVX_API_CLIENT_SECRET, PRIVX_API_OAUTH_CLIENT_ID and PRIVX_API_OAUTH_CLIENT_SECRET, "
            + "or PRIVX_EXCHANGE_TOKEN, or PRIVX_API_BEARER_TOKEN, or the [auth] table of the configuration file.");
    }

    // A secret sent to the wrong server is lost. For a source that names no server only the caller can.
    private static void RefuseOtherServer(ConnectionRequest request, SettingsSource source, List<SettingsSource> sources, CredentialKind way, Uri address)
    {
        if (IsMeantFor(source, address) ?? request.Server is not null)
        {
            return;
        }

        string from = request.Server is null ? $" of the {sources.Find(other => other.Get(Setting.BaseAddress) is not null)!.Title}" : string.Empty;
        throw new PrivXConfigurationException(
            $"The {way.Title} of the {source.Title} ({way.NamesFound(source)}) is not sent to the server {address.Host}{from}: a credential goes only to the server named beside it.")
        {
            Remedy = "Put server and credential into the same source, or give both as parameters.",
        };
    }

    // Null where the source names no server.
    private static bool? IsMeantFor(SettingsSource source, Uri address) =>
        source.Get(Setting.BaseAddress) is not { } text
            ? null
            : string.Equals(ServerAddress.Parse(text, $"{source.NameOf(Setting.BaseAddress)} of the {source.Title}").Host, address.Host, StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<X509Certificate2> ResolveCertificates(ConnectionRequest request, List<SettingsSource> sources, ConnectionInputs inputs, Uri address, List<string> report)
    {
        if (request.TrustedCertificates.Count > 0)
        {
            return request.TrustedCertificates;
        }

        foreach (SettingsSource source in sources)
        {
            if (source.Get(Setting.TrustedCertificates) is not { } value)
            {
                continue;
            }

            string name = $"{source.NameOf(Setting.TrustedCertificates)} of the {source.Title}";

            // An authority trusted for one server is not thereby trusted for another that was named instead.
            if (IsMeantFor(source, address) == false)
            {
                report.Add($"not used: trusted certificates, {name}, which are for another server");
                continue;
            }

            report.Add($"trusted certificates from {source.Title} ({source.NameOf(Setting.TrustedCertificates)})");
            return value.Contains("-----BEGIN") ? PemCertificates.Parse(value, name) : ReadCertificates(value, name, source, inputs);
        }

        return [];
    }

    private static IReadOnlyList<X509Certificate2> ReadCertificates(string path, string name, SettingsSource source, ConnectionInputs inputs)
    {
        string? text;
        try
        {
            text = inputs.ReadFile(source.Folder is { } folder ? Path.Combine(folder, path) : path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new PrivXConfigurationException($"{name}: the file '{path}' cannot be read: {failure.Message}", failure);
        }

        return text is null
            ? throw new PrivXConfigurationException($"{name} is neither a certificate in PEM form nor a file that is there.")
            : PemCertificates.Parse(text, $"{name}: the file '{path}'");
    }
}
