using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Client.Authentication;

namespace PrivX.Client.Configuration;

/// <summary>A way to log in that a source can describe: which settings it needs, which it can use, what becomes of them.</summary>
internal sealed class CredentialKind
{
    private const string BearerPrefix = "Bearer ";

    private readonly Func<SettingsSource, PrivXCredential> _make;

    private CredentialKind(string title, Setting[] required, Setting[] optional, Func<SettingsSource, PrivXCredential> make)
    {
        Title = title;
        Required = required;
        Optional = optional;
        _make = make;
    }

    /// <summary>What is made for one run comes before what lies there for many.</summary>
    public static IReadOnlyList<CredentialKind> All { get; } =
    [
        new("access token", [Setting.BearerToken], [], source => new AccessTokenCredential(Token(source, Setting.BearerToken))),
        new(
            "external token",
            [Setting.ExchangeToken],
            [Setting.ExchangeScope, Setting.OAuthClientId],
            source => new TokenExchangeCredential(
                Token(source, Setting.ExchangeToken), source.Get(Setting.ExchangeScope), source.Get(Setting.OAuthClientId))),
        new(
            "API client",
            [Setting.ApiClientId, Setting.ApiClientSecret, Setting.OAuthClientId, Setting.OAuthClientSecret],
            [],
            source => new ApiClientCredential(
                source.Get(Setting.ApiClientId)!,
                new SecretText(source.Get(Setting.ApiClientSecret)!),
                source.Get(Setting.OAuthClientId)!,
                new SecretText(source.Get(Setting.OAuthClientSecret)!))),
    ];

    /// <summary>For people: "API client".</summary>
    public string Title { get; }

    public Setting[] Required { get; }

    public Setting[] Optional { get; }

    public bool IsComplete(SettingsSource source) => Array.TrueForAll(Required, setting => source.Get(setting) is not null);

    public bool IsBegun(SettingsSource source) => Array.Exists(Required, setting => source.Get(setting) is not null);

    public PrivXCredential Make(SettingsSource source) => _make(source);

    /// <summary>The names under which the source has this way's values.</summary>
    public string NamesFound(SettingsSource source) => string.Join(", ", Required.Concat(Optional).Where(s => source.Get(s) is not null).Select(source.NameOf));

    /// <summary>The names that are missing in the source.</summary>
    public string NamesMissing(SettingsSource source) => string.Join(", ", Required.Where(s => source.Get(s) is null).Select(source.NameOf));

    private static SecretText Token(SettingsSource source, Setting setting)
    {
        string value = source.Get(setting)!;
        return new SecretText(value.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase) ? value.Substring(BearerPrefix.Length).Trim() : value);
    }
}
