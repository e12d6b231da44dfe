using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Session;

/// <summary>Runs that last longer than a token: renewed once a life, for all callers together, and given up where the server says so.</summary>
public sealed class TokenLifeTests
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(301);

    [Theory]
    [InlineData("-Credential $Credential -OAuthCredential $OAuthCredential", "requestAccessToken", "grant_type=password")]
    [InlineData("-Credential $Credential -Domain privx-external", "requestClientCredentialsToken", "grant_type=client_credentials")]
    [InlineData("-UserCredential $User", "requestAccessToken", "grant_type=refresh_token")]
    [InlineData("-ExternalToken $External", "requestAccessToken", "grant_type=refresh_token")]
    public void A_run_of_three_lives_asks_for_one_token_a_life(string arguments, string operation, string body)
    {
        using ModuleShell shell = Shell(arguments);
        for (int life = 1; life <= 3; life++)
        {
            shell.Simulator.Clock.Advance(Life);
            Assert.NotEmpty(shell.Run("Get-PrivXHost").Clean().Output);
            shell.Run($"Set-PrivXHost web-01 -Comment 'life {life}'").Clean();
            Assert.NotEmpty(shell.Run("Get-PrivXSource; Get-PrivXHost web*").Clean().Output);
            IReadOnlyList<JournalEntry> tokens = shell.Simulator.Journal.Requests(operation);
            Assert.Equal(life, tokens.Count);
            Assert.Contains(body, tokens[^1].Body, StringComparison.Ordinal);
        }

        Assert.Equal(3, shell.Simulator.Journal.Writes().Count(entry => entry.Operation == "updateHost" && entry.Status == 200));
        Assert.Equal("life 3", shell.Simulator.State.Hosts.FindBy("common_name", "web-01")!["comment"]!.ToString());
    }

    [Fact]
    public void A_list_goes_on_when_the_token_runs_out_between_two_pages_and_a_change_sends_its_body_again()
    {
        using var shell = new ModuleShell(new SimulatorOptions { Hosts = 2500 });
        shell.Simulator.Faults.Add(Fault.ExpireToken("listHosts", after: 1));
        Assert.Equal(2500, shell.Run("Get-PrivXHost").Clean().Output.Count);
        Assert.Single(shell.Simulator.Journal.Requests("requestAccessToken"));
        shell.Simulator.Faults.Add(Fault.ExpireToken("createHost"));
        shell.Run("New-PrivXHost -CommonName fresh -Address 10.9.9.9").Only();
        IReadOnlyList<JournalEntry> created = shell.Simulator.Journal.Requests("createHost");
        Assert.Equal([401, 201], created.Select(entry => entry.Status is 200 ? 201 : entry.Status));
        Assert.Equal(created[0].Body, created[1].Body);
        Assert.Equal(2, shell.Simulator.Journal.Requests("requestAccessToken").Count);
    }

    [Fact]
    public async Task Twenty_callers_at_the_end_of_a_token_make_one_request_for_another()
    {
        using var shell = new ModuleShell();
        object session = shell.Run("$Session").Only().BaseObject;
        ModuleEngine[] engines = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => OwnThread.Run(() => new ModuleEngine())));
        try
        {
            shell.Simulator.Clock.Advance(Life);

            // Long enough for all to want it.
            shell.Simulator.Faults.Add(Fault.Delay("requestAccessToken", 0.5, times: null));
            Result[] results = await Task.WhenAll(engines.Select(engine => engine.RunAsync("Get-PrivXHost web-01 -Session $given", ("given", session))));
            Assert.All(results, result => result.Only());
            Assert.Single(shell.Simulator.Journal.Requests("requestAccessToken"));
            Assert.Equal(20, shell.Simulator.Journal.All.Count(entry => entry.Operation != "requestAccessToken" && entry.Status == 200));
        }
        finally
        {
            Array.ForEach(engines, engine => engine.Dispose());
        }
    }

    [Theory]
    [InlineData("-UserCredential $User")]
    [InlineData("-ExternalToken $External")]
    public void A_session_ended_on_the_server_ends_the_pipeline(string arguments)
    {
        using ModuleShell shell = Shell(arguments);
        shell.Run("Get-PrivXUserSession -Current -Session mine | Stop-PrivXUserSession -Current -Session mine -Confirm:$false").Clean();
        AssertExpired(shell);
    }

    [Fact]
    public void An_API_client_logs_in_again_after_its_session_was_ended()
    {
        using var shell = new ModuleShell();
        shell.Run("Get-PrivXUserSession -Current | Stop-PrivXUserSession -Current -Confirm:$false").Clean();
        shell.Run("Get-PrivXHost web-01").Only();
        Assert.Single(shell.Simulator.Journal.Requests("requestAccessToken"));
    }

    [Theory]
    [InlineData("-Credential $Credential -OAuthCredential $OAuthCredential", "API client", "-Credential")]
    [InlineData("-Credential $Credential -Domain privx-external", "API client", "-Credential")]
    public void A_renewal_that_is_refused_says_why(string arguments, string words, string remedy)
    {
        using ModuleShell shell = Shell(arguments);
        shell.Simulator.State.Collection("local-user-store/api-clients").Change(shell.Simulator.Credentials.ApiClientId, client => client["secret"] = "another one");
        shell.Simulator.Clock.Advance(Life);
        ErrorRecord error = AssertExpired(shell);
        Assert.Contains(words, error.ToString(), StringComparison.Ordinal);
        Assert.Contains(remedy, error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renewal_that_fails_for_a_moment_is_no_end()
    {
        using var shell = new ModuleShell();
        shell.Simulator.Clock.Advance(Life);
        shell.Simulator.Faults.Add(Fault.Status("requestAccessToken", 503, times: 1));
        shell.Run("Get-PrivXHost web-01").Only();
        Assert.Equal([503, 200], shell.Simulator.Journal.Requests("requestAccessToken").Select(entry => entry.Status));
    }

    private static ErrorRecord AssertExpired(ModuleShell shell)
    {
        ErrorRecord error = shell.Fails("SessionExpired", "'web-01', 'web-02' | Get-PrivXHost");
        Assert.Equal(ErrorCategory.AuthenticationError, error.CategoryInfo.Category);
        Assert.Contains("Connect again", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        return error;
    }

    private static ModuleShell Shell(string arguments)
    {
        var shell = new ModuleShell(connect: false);
        SimulatorCredentials known = shell.Simulator.Credentials;
        shell.Run(
            $"$null = Connect-PrivX $Server {arguments} -TrustedCertificate $TrustedCertificate -Name mine",
            ("User", new PSCredential(known.UserName, ConnectTests.Secure(known.UserPassword))),
            ("External", ConnectTests.Secure(known.ExternalJwt()))).Clean();
        shell.Simulator.Journal.Clear();
        return shell;
    }
}
