using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Client.Updates;
using PrivX.HostStore;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>
/// A list of accounts replaces the stored one, and an account without a passphrase would lose the one it has. So an account that is given without
/// keeps the stored one; an empty passphrase takes it away.
/// </summary>
internal static class HostPrincipalSecrets
{
    private const string Member = "passphrase";

    public static void Keep(Host now, ObjectUpdate update)
    {
        if (update.Before("principals") is not JsonArray stored || update.After("principals") is not JsonArray given)
        {
            return;
        }

        foreach (JsonObject principal in given.OfType<JsonObject>().Where(principal => principal[Member] is null))
        {
            JsonNode? mask = stored.OfType<JsonObject>().FirstOrDefault(other => IsSame(other, principal))?[Member];
            if (mask?.ToString() is { Length: > 0 })
            {
                principal[Member] = mask.DeepClone();
            }
        }
    }

    private static bool IsSame(JsonObject left, JsonObject right) =>
        Text(left["principal"]) is { Length: > 0 } name
        && name == Text(right["principal"])
        && Text((left["target_domain"] as JsonObject)?["id"]) == Text((right["target_domain"] as JsonObject)?["id"]);

    private static string Text(JsonNode? value) => value?.ToString() ?? string.Empty;
}
