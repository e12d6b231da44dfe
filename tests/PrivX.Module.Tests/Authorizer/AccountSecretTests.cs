using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Authorizer;

public sealed class AccountSecretTests : IDisposable
{
    private readonly ModuleShell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Who_has_a_secret_is_told_by_name_with_one_request_and_by_id_where_users_may_not_be_seen()
    {
        using var shell = new ModuleShell();
        shell.Run("$null = Get-PrivXAccountSecret root -First 3 | Invoke-PrivXSecretCheckout").Clean();
        shell.Simulator.Journal.Clear();
        string[] users = [.. shell.Run("Get-PrivXSecretCheckout").Clean().Output.Select(checkout => checkout.Properties["User"].Value.ToString()!)];
        Assert.Contains(Checkouts.TakenBy, users);
        Assert.Single(shell.Simulator.Journal.Requests("searchUsers"));

        shell.Simulator.Faults.Add(Fault.Status("searchUsers", 403));
        Result result = shell.Run("Get-PrivXSecretCheckout").Clean();
        Assert.Equal(users.Length, result.Output.Count);
        Assert.All(result.Output, checkout => Assert.Equal(checkout.Properties["UserId"].Value, checkout.Properties["User"].Value));
    }

    [Fact]
    public void Check_outs_of_a_user_are_told_from_those_of_others()
    {
        using var shell = new ModuleShell();
        string other = Checkouts.OfSomebodyElse(shell)["id"]!.ToString();
        shell.Run($"$null = Get-PrivXAccountSecret {Checkouts.Account} | Invoke-PrivXSecretCheckout").Clean();
        Assert.Equal(other, shell.Run($"(Get-PrivXSecretCheckout -User {Checkouts.TakenBy}).Id").Only().ToString());
        Assert.Equal(Checkouts.Open(shell).Count + 1, shell.Run("Get-PrivXSecretCheckout").Clean().Output.Count);
        Assert.Empty(shell.Run("Get-PrivXSecretCheckout -User ines.berg").Clean().Output);
        Assert.StartsWith("PrivX.NotFound,", shell.Run("Get-PrivXSecretCheckout -User nobody").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void All_accounts_are_listed_in_one_request()
    {
        Result result = _shell.Run("Get-PrivXAccountSecret").Clean();
        Assert.True(result.Output.Count > 30);
        Assert.All(result.Output, secret => Assert.Equal("PrivX.Authorizer.AccountSecret", secret.TypeNames[0]));
        Assert.Equal("listAccountSecrets", Assert.Single(_shell.Simulator.Journal.All).Operation);
    }

    [Fact]
    public void A_list_that_the_server_cuts_is_told_to_be_incomplete()
    {
        _shell.Simulator.Faults.Add(Fault.WrongCount("listAccountSecrets", 3));
        Result result = _shell.Run("Get-PrivXAccountSecret").Clean();
        Assert.NotEmpty(result.Output);
        Assert.Contains((result.Output.Count + 3).ToString(CultureInfo.InvariantCulture), Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_literal_name_is_sent_as_the_name()
    {
        Result result = _shell.Run("(Get-PrivXAccountSecret SVC-Deploy).Username").Clean();
        Assert.Equal(["svc-deploy"], result.OutputAs<string>());
        JournalEntry request = Assert.Single(_shell.Simulator.Journal.All);
        Assert.Equal("searchAccountSecrets", request.Operation);
        Assert.Equal("""{"username":"SVC-Deploy"}""", request.Body);
    }

    [Fact]
    public void Wildcards_are_matched_here()
    {
        Result result = _shell.Run("(Get-PrivXAccountSecret 'svc-?[ae]*').Username").Clean();
        Assert.Equal(["svc-backup", "svc-deploy"], result.OutputAs<string>().Order());
        Assert.Equal("""{"keywords":"svc-"}""", Assert.Single(_shell.Simulator.Journal.All).Body);
        Assert.Empty(_shell.Run("Get-PrivXAccountSecret 'nobody*'").Clean().Output);
    }

    [Fact]
    public void A_host_may_be_given_by_name_by_id_or_as_an_object()
    {
        JsonObject host = _shell.Simulator.State.Hosts.FindBy("common_name", "web-01")!;
        string id = host["id"]!.ToString();
        foreach (string script in new[] { "Get-PrivXAccountSecret -TargetHost web-01", $"Get-PrivXAccountSecret -TargetHost {id}", "Get-PrivXHost web-01 | Get-PrivXAccountSecret" })
        {
            _shell.Simulator.Journal.Clear();
            Assert.All(_shell.Run(script + " | ForEach-Object { $_.Host.CommonName }").Clean().OutputAs<string>(), name => Assert.Equal("web-01", name));
            Assert.Equal($$"""{"host_id":"{{id}}"}""", _shell.Simulator.Journal.Requests("searchAccountSecrets").Single().Body);
        }
    }

    [Fact]
    public void An_id_of_a_host_is_not_looked_up()
    {
        string id = _shell.Simulator.State.Hosts.FindBy("common_name", "web-01")!["id"]!.ToString();
        _shell.Run($"Get-PrivXAccountSecret root -TargetHost {id}").Only();
        Assert.Single(_shell.Simulator.Journal.All);
    }

    [Fact]
    public void A_target_domain_and_words_narrow_down()
    {
        Assert.Equal(4, _shell.Run("Get-PrivXAccountSecret -TargetDomain nord*").Clean().Output.Count);
        Assert.Equal("svc-backup", _shell.Run("(Get-PrivXAccountSecret -Keyword 'Backup service').Username").Only().BaseObject);
    }

    [Fact]
    public void The_order_can_be_reversed_and_a_range_taken()
    {
        string[] all = [.. _shell.Run("Get-PrivXAccountSecret | ForEach-Object Path").OutputAs<string>()];
        Assert.Equal(all.Reverse(), _shell.Run("Get-PrivXAccountSecret -Descending | ForEach-Object Path").OutputAs<string>());
        Assert.Equal(["svc-deploy"], _shell.Run("(Get-PrivXAccountSecret svc* -Skip 1 -First 1).Username").Clean().OutputAs<string>());
    }

    [Theory]
    [InlineData("Get-PrivXAccountSecret SVC-D", "svc-deploy")]
    [InlineData("Get-PrivXAccountSecret -TargetDomain n", "NORDLYS")]
    [InlineData("Invoke-PrivXSecretCheckout -UserName svc-b", "svc-backup")]
    [InlineData("Get-PrivXUserSession -User superu", "superuser")]
    [InlineData("Get-PrivXUserSession -SortBy remote", "remote_address")]
    [InlineData("Get-PrivXUserSession -Type l", "login")]
    [InlineData("Get-PrivXServiceStatus trail", "trail-index")]
    public void Names_and_known_values_are_completed(string typed, string expected)
    {
        // A completer that gets no answer in its time is silent and asks again at the next Tab; a busy machine may need that.
        const string Tabs = "foreach ($tab in 1..10) { $found = (TabExpansion2 $typed $typed.Length).CompletionMatches; if ($found) { break } }; $found.CompletionText";
        Assert.Equal(expected, _shell.Run(Tabs, ("typed", typed)).Only().ToString());
    }
}
