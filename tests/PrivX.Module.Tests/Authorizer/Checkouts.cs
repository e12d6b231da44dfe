using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Authorizer;

/// <summary>What the tests of check-outs ask the simulator.</summary>
internal static class Checkouts
{
    /// <summary>An account that may be checked out twice at once, without a rotation afterwards.</summary>
    public const string Account = "svc-deploy";

    /// <summary>An account that somebody else has checked out.</summary>
    public const string Taken = "adm-tier0";

    public const string TakenBy = "carla.berg";

    /// <summary>What the caller has open.</summary>
    public static IReadOnlyList<JsonObject> Open(ModuleShell shell) =>
        shell.Simulator.State.Checkouts.All().Where(checkout => checkout["user_id"]!.ToString() == shell.Simulator.Credentials.ApiClientId).ToList();

    public static JsonObject OfSomebodyElse(ModuleShell shell) =>
        shell.Simulator.State.Checkouts.All().Single(checkout => checkout["user_id"]!.ToString() != shell.Simulator.Credentials.ApiClientId);

    public static int Releases(ModuleShell shell) => shell.Simulator.Journal.Requests("releaseSecretCheckout").Count;

    public static string SecretOf(JsonObject checkout) => checkout["secrets"]!.AsArray()[^1]!["secret"]!.ToString();
}
