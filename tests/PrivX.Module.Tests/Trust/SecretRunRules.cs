using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Contract;
using PrivX.Module.Tests.Operations;

namespace PrivX.Module.Tests.Trust;

/// <summary>No secret of a request is forgotten.</summary>
public sealed class SecretRunRules
{
    /// <summary>What the server makes and no parameter sets.</summary>
    private static readonly string[] OfTheServer =
    [
        "auth: createIdentityProviderClient: oidc_client_secret",
        "auth: updateIdentityProviderClient: oidc_client_secret",
        "local-user-store: updateApiClient: oauth_client_secret",
        "local-user-store: updateApiClient: secret",
        "local-user-store: createTrustedClient: oauth_client_secret",
        "local-user-store: createTrustedClient: secret",
        "local-user-store: updateTrustedClient: oauth_client_secret",
        "local-user-store: updateTrustedClient: secret",
        "local-user-store: updateLocalUser: password.password",
        "secrets-manager: createManagedAccount: checkouts.secrets",
        "secrets-manager: updateManagedAccount: checkouts.secrets",
    ];

    [Fact]
    public void Every_secret_of_a_request_is_a_canary_in_some_run()
    {
        string[] all =
        [
            .. ApiContract.Load().Operations
                .Where(operation => operation.PowerShell.Cmdlets.Any() && !operation.PowerShell.Cmdlets.Contains("Connect-PrivX") && operation.RequestBody?.Json is not null)
                .SelectMany(operation => SensitiveTexts.Names(operation.RequestBody!.Json!).Select(property => $"{operation.Service.Name}: {operation.Id}: {property}")),
        ];
        string[] sent = [.. EveryRun.WhereWithSecrets(run => run.Script.Contains("$Secret", StringComparison.Ordinal)).SelectMany(Sent)];
        Assert.Equal(all.Except(OfTheServer).Order(StringComparer.Ordinal), sent.Intersect(all).Order(StringComparer.Ordinal));
    }

    private static List<string> Sent(string name)
    {
        using var prepared = new RunShell(EveryRun.Of(name).Run);
        string password = prepared.Shell.Simulator.Credentials.UserPassword;
        prepared.Shell.Run(EveryRun.Of(name).Run.Script);
        return
        [
            .. prepared.Shell.Simulator.Journal.All.SelectMany(entry => SentSecrets.Of(entry)
                .Where(secret => secret.Text.Contains(RunShell.Secret, StringComparison.Ordinal) || secret.Text == password)
                .Select(secret => $"{entry.Service}: {entry.Operation}: {secret.Property}")),
        ];
    }
}
