using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using PrivX.Client.Authentication;

namespace PrivX.Client.Configuration;

/// <summary>
/// Where to connect and as whom, gathered from parameters, a file that was named, environment and the default file, in this order. A credential is taken whole from one
/// source: a set that is begun and not finished is an error, never completed from the next source.
/// </summary>
internal sealed class ConnectionSettings
{
    private ConnectionSettings(Uri address, PrivXCredential credential, IReadOnlyList<X509Certificate2> trustedCertificates, IReadOnlyList<string> sources)
    {
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

    /// <exception cref="PrivXConfigurationException">Something is missing or malformed; says what, and in which source.</exception>
    public static ConnectionSettings Resolve(ConnectionRequest request, ConnectionInputs inputs)
    {
        var report = new List<string>();
        bool named = request.ConfigurationFile is not null;
        bool whole = request.Server is not null && request.Credential is not null;
        var sources = new List<SettingsSource>();
        if (!whole)
        {
            sources.Add(SettingsSource.FromEnvironment(inputs.Environment));
        }

        // Who names server and credential does not want to hear of a broken default file.
        SettingsSource? file = whole && !named ? null : SettingsSource.FromFile(inputs, request.ConfigurationFile);
        if (file is not null)
        {
            // A file that was named is the caller's word: variables left over from something else do not lead elsewhere.
            sources.Insert(named ? 0 : sources.Count, file);
        }

        Uri address = ResolveAddress(request, sources, report);
        PrivXCredential credential = ResolveCredential(request, sources, report);
        IReadOnlyList<X509Certificate2> certificates = ResolveCertificates(request, file, address, report);
        return new ConnectionSettings(address, credential, certificates, report);
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

    private static PrivXCredential ResolveCredential(ConnectionRequest request, List<SettingsSource> sources, List<string> report)
    {
        if (request.Credential is not null)
        {
            return request.Credential;
        }

        foreach (SettingsSource source in sources)
        {
            List<CredentialWay> complete = CredentialWay.All.Where(way => way.IsComplete(source)).ToList();
            if (complete.Count > 0)
            {
                report.Add($"{complete[0].Title} from {source.Title} ({complete[0].NamesFound(source)})");
                report.AddRange(complete.Skip(1).Select(way => $"not used: {way.Title} of the {source.Title} ({way.NamesFound(source)})"));
                return complete[0].Make(source);
            }

            CredentialWay? begun = CredentialWay.All.FirstOrDefault(way => way.IsBegun(source));
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

    private static IReadOnlyList<X509Certificate2> ResolveCertificates(ConnectionRequest request, SettingsSource? file, Uri address, List<string> report)
    {
        if (request.TrustedCertificates.Count > 0)
        {
            return request.TrustedCertificates;
        }

        string? pem = file?.Get(Setting.TrustedCertificates);
        if (pem is null)
        {
            return [];
        }

        string where = $"{file!.Title} ({file.NameOf(Setting.TrustedCertificates)})";

        // An authority trusted for one server is not thereby trusted for another that was named instead.
        string? meant = file.Get(Setting.BaseAddress);
        if (meant is not null && !string.Equals(ServerAddress.Parse(meant, $"{file.NameOf(Setting.BaseAddress)} of the {file.Title}").Host, address.Host, StringComparison.OrdinalIgnoreCase))
        {
            report.Add($"not used: trusted certificates of the {where}, which are for another server");
            return [];
        }

        report.Add($"trusted certificates from {where}");
        return PemCertificates.Parse(pem, $"{file.NameOf(Setting.TrustedCertificates)} of the {file.Title}");
    }
}
