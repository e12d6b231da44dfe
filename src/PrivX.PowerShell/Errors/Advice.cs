using System.Collections.Generic;
using System.Linq;
using PrivX.Client;
using PrivX.Client.Errors;

namespace PrivX.PowerShell.Errors;

/// <summary>What to do about a failure, in the words of cmdlets: the client knows neither their names nor those of parameters.</summary>
internal static class Advice
{
    /// <summary>The client's remedies that parameters carry out.</summary>
    public static IReadOnlyDictionary<string, string> OfClient { get; } = new Dictionary<string, string>
    {
        [Remedies.AccessToken] = "Check -AccessToken: it takes the token alone, without 'Bearer' or line ends.",
        [Remedies.ApiClient] = "Check the id and secret of the API client (-Credential).",
        [Remedies.DomainApiClient] = "Check the id and secret of the API client (-Credential), and that the OAuth client (-Domain) is public on the server.",
        [Remedies.OAuthClient] = "Check the id and secret of the OAuth client (-OAuthCredential); it is not the API client.",
        [Remedies.UserPassword] = "Check the name and password (-UserCredential).",
        [Remedies.SecondFactor] = "Log in with an account that needs no second factor: the API has no step for one. For unattended use take an API client (-Credential, -OAuthCredential).",
        [Remedies.ExternalToken] = "Check that -ExternalToken has not expired, and that its issuer is an identity provider that PrivX knows.",
        [Remedies.TrustRoot] = "Name the root that signed it with -TrustedCertificate, after checking that it is the right one.",
        [Remedies.Proxy] = "Check -Proxy and -ProxyCredential, or use -NoProxy.",
        [Remedies.ProxyOfPlainHttp] = "Leave out -Proxy, or use an https address.",
        [Remedies.OperationPath] = "Give -Path a path on the server such as /host-store/api/v1/hosts, with its values escaped, and the query with -Query.",
        [Remedies.ExistingFile] = "Name another, or add -Force to replace it.",
        [Remedies.UnfinishedFile] = "Delete it if no other run writes it, or add -Force to begin anew.",
        [Remedies.OtherContent] = "It is something else of the same name, or was changed: save into another folder, or replace it with -Force and without -SkipExisting.",
    };

    /// <summary>What to do about a failure; null where nothing is known to help. Several remedies can stand in one sentence after another.</summary>
    public static string? For(PrivXException failure) =>
        failure.Remedy is { } remedy ? OfClient.Aggregate(remedy, (text, known) => text.Replace(known.Key, known.Value)) : null;
}
