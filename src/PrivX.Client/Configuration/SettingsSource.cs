using System;
using System.Collections.Generic;
using System.IO;

namespace PrivX.Client.Configuration;

/// <summary>
/// One place settings come from, under the names that PrivX's SDK for Go reads (and its Terraform provider, for the bearer token),
/// so that one environment and one file serve all of them.
/// </summary>
internal sealed class SettingsSource
{
    private static readonly Dictionary<Setting, string> EnvironmentNames = new()
    {
        [Setting.BaseAddress] = "PRIVX_API_BASE_URL",
        [Setting.TrustedCertificates] = "PRIVX_API_CA_CRT",
        [Setting.BearerToken] = "PRIVX_API_BEARER_TOKEN",
        [Setting.ExchangeToken] = "PRIVX_EXCHANGE_TOKEN",
        [Setting.ExchangeScope] = "PRIVX_EXCHANGE_SCOPE",
        [Setting.ApiClientId] = "PRIVX_API_CLIENT_ID",
        [Setting.ApiClientSecret] = "PRIVX_API_CLIENT_SECRET",
        [Setting.OAuthClientId] = "PRIVX_API_OAUTH_CLIENT_ID",
        [Setting.OAuthClientSecret] = "PRIVX_API_OAUTH_CLIENT_SECRET",
    };

    // Older names of the first two; they count as a pair, and only where neither of the newer ones is set.
    private static readonly Dictionary<Setting, string> LegacyNames = new()
    {
        [Setting.ApiClientId] = "PRIVX_API_ACCESS_KEY",
        [Setting.ApiClientSecret] = "PRIVX_API_SECRET_KEY",
    };

    private static readonly Dictionary<Setting, string> FileNames = new()
    {
        [Setting.BaseAddress] = "api.base_url",
        [Setting.TrustedCertificates] = "api.api_ca_crt",
        [Setting.ExchangeToken] = "auth.exchange_token",
        [Setting.ExchangeScope] = "auth.exchange_scope",
        [Setting.ApiClientId] = "auth.api_client_id",
        [Setting.ApiClientSecret] = "auth.api_client_secret",
        [Setting.OAuthClientId] = "auth.oauth_client_id",
        [Setting.OAuthClientSecret] = "auth.oauth_client_secret",
    };

    private readonly Func<Setting, string?> _nameOf;
    private readonly Func<string, string?> _read;

    private SettingsSource(string title, Func<Setting, string?> nameOf, Func<string, string?> read, string? folder = null)
    {
        Folder = folder;
        Title = title;
        _nameOf = nameOf;
        _read = read;
    }

    /// <summary>For people: "environment", "file '…'".</summary>
    public string Title { get; }

    /// <summary>Where paths in it begin; null for the current folder.</summary>
    public string? Folder { get; }

    /// <summary>What a setting is called in a configuration file.</summary>
    public static string InFile(Setting setting) => FileNames[setting];

    public static SettingsSource FromEnvironment(Func<string, string?> environment)
    {
        bool Set(string name) => !string.IsNullOrWhiteSpace(environment(name));
        bool legacy = !Set(EnvironmentNames[Setting.ApiClientId]) && !Set(EnvironmentNames[Setting.ApiClientSecret])
            && (Set(LegacyNames[Setting.ApiClientId]) || Set(LegacyNames[Setting.ApiClientSecret]));
        return new SettingsSource(
            "environment",
            setting => (legacy && LegacyNames.TryGetValue(setting, out string? name)) || EnvironmentNames.TryGetValue(setting, out name) ? name : null,
            environment);
    }

    /// <summary>The file named in the request, or the default one; null when there is no default one.</summary>
    /// <exception cref="PrivXConfigurationException">The named file is not there, or a file cannot be read.</exception>
    public static SettingsSource? FromFile(ConnectionInputs inputs, string? named, ICollection<string> warnings)
    {
        string? path = named ?? inputs.DefaultFile;
        if (path is null)
        {
            return null;
        }

        string? text;
        IReadOnlyDictionary<string, string> values;
        try
        {
            text = inputs.ReadFile(path);
            if (text is null)
            {
                return named is null ? null : throw new PrivXConfigurationException($"There is no configuration file '{path}'.");
            }

            RefuseForeignHands(inputs.AccessOf(path), path, warnings);
            values = inputs.Parse(text);
        }
        catch (FormatException e)
        {
            throw new PrivXConfigurationException($"The configuration file '{path}' cannot be used: {e.Message}.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new PrivXConfigurationException($"The configuration file '{path}' cannot be read: {e.Message}", e);
        }

        // The SDK's reader takes names in any case.
        var anyCase = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, string> value in values)
        {
            anyCase[value.Key] = value.Value;
        }

        return new SettingsSource(
            $"file '{path}'",
            setting => FileNames.TryGetValue(setting, out string? name) ? name : null,
            name => anyCase.TryGetValue(name, out string? value) ? value : null,
            Path.GetDirectoryName(path));
    }

    // Secrets and the authority that is trusted come from it.
    private static void RefuseForeignHands(FileHands hands, string path, ICollection<string> warnings)
    {
        if (hands == FileHands.OthersWrite)
        {
            throw new PrivXConfigurationException($"The configuration file '{path}' is not used: others may write to it, and could send the secrets elsewhere.")
            {
                Remedy = $"Look at what is in it, then: chmod 600 '{path}'",
            };
        }

        if (hands == FileHands.OthersRead)
        {
            warnings.Add($"Others may read the configuration file '{path}' with the secrets in it: chmod 600 '{path}'.");
        }
    }

    /// <summary>What the setting is called here; null where this source has no name for it.</summary>
    public string? NameOf(Setting setting) => _nameOf(setting);

    /// <summary>The value, without surrounding blanks (secrets read from files often end in a line break); null when empty or not there.</summary>
    public string? Get(Setting setting)
    {
        string? name = _nameOf(setting);
        string? value = name is null ? null : _read(name)?.Trim();
        return string.IsNullOrEmpty(value) ? null : value;
    }
}
