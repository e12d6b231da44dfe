using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Client;
using PrivX.Client.Updates;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>
/// The secrets in the endpoints of a target domain that is replaced. The server does not show them, so that what it would do with an endpoint sent
/// back without its secret is a guess, and a wrong guess would stop rotation in the whole domain.
/// </summary>
internal static class EndpointSecrets
{
    /// <summary>Puts given secrets into the endpoints that lack theirs.</summary>
    /// <exception cref="PrivXObjectException">Code <c>SecretRequired</c>: an endpoint lacks one that nobody gave.</exception>
    /// <exception cref="PrivXUsageException">Code <c>InvalidArgument</c>: one secret was given for several accounts.</exception>
    public static void Supply(ObjectUpdate update, IReadOnlyList<EndpointSecret> secrets)
    {
        if (update.Changes.Count == 0 && secrets.All(secret => secret.Value is null))
        {
            return;
        }

        JsonArray? endpoints = update.After("endpoints")?.DeepClone() as JsonArray;
        var lacking = new List<string>();
        foreach (EndpointSecret secret in secrets)
        {
            JsonObject[] open = (endpoints ?? []).OfType<JsonObject>()
                .Where(endpoint => endpoint[secret.Account]?.ToString() is { Length: > 0 } && IsUnknown(endpoint[secret.Member]))
                .ToArray();
            if (secret.Value is null)
            {
                lacking.AddRange(open.Select(endpoint => $"{secret.Member} of {endpoint[secret.Account]} (-{secret.Parameter})"));
                continue;
            }

            if (open.Select(endpoint => endpoint[secret.Account]!.ToString()).Distinct().Skip(1).Any())
            {
                throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"-{secret.Parameter} is one secret, and the endpoints have several accounts. Nothing was changed.")
                {
                    Remedy = "Give each endpoint its secret: -Endpoint with what New-PrivXTargetDomainEndpoint makes.",
                };
            }

            foreach (JsonObject endpoint in open)
            {
                endpoint[secret.Member] = new SecretText(secret.Value).ToPlainText();
            }
        }

        if (lacking.Count > 0)
        {
            throw new PrivXObjectException(
                ErrorCodes.SecretRequired,
                $"The server does not show {string.Join(", ", lacking)}, and could lose it when the target domain is replaced. Nothing was changed.")
            {
                Remedy = "Give the secret anew with the parameter named, or all endpoints with -Endpoint.",
            };
        }

        if (secrets.Any(secret => secret.Value is not null) && endpoints is not null)
        {
            update.Set(["endpoints"], endpoints);
        }
    }

    // Left out, empty or a mask.
    private static bool IsUnknown(JsonNode? secret) => secret?.ToString() is not { } text || text.All(c => c == '*');
}
