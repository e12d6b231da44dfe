using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Authorizer;
using PrivX.Client.Authentication;
using PrivX.Client.Tests.Support;
using PrivX.HostStore;
using PrivX.RoleStore;
using PrivX.Simulator;

namespace PrivX.Client.Tests.Live;

/// <summary>The whole client over TLS against the simulator, which judges every request by the contract.</summary>
public sealed class SimulatorTests
{
    public static TheoryData<string> LogIns => ["ApiClient", "User", "TokenExchange", "ClientCredential"];

    [Theory]
    [MemberData(nameof(LogIns))]
    public async Task Every_log_in_works_and_lasts(string way)
    {
        await using LiveSession session = await LiveSession.ConnectAsync(credentials => way switch
        {
            "User" => new UserCredential(credentials.UserName, new SecretText(credentials.UserPassword)),
            "TokenExchange" => new TokenExchangeCredential(new SecretText(credentials.ExternalJwt())),
            "ClientCredential" => new ClientCredential(credentials.OAuthClientId, credentials.ApiClientId, new SecretText(credentials.ApiClientSecret)),
            _ => LiveSession.ApiClient(credentials),
        });
        Assert.NotNull(session.Client.TokenExpires);
        Assert.NotEmpty(await Session.ReadAsync(session.Client.RoleStore.ListSources()));

        // The server's clock runs ahead of ours: the token is refused, and replaced.
        session.Simulator.Clock.Advance(TimeSpan.FromSeconds(400));
        Assert.NotEmpty(await Session.ReadAsync(session.Client.RoleStore.ListSources()));
        await session.Client.LogoutAsync();
        Assert.Empty(session.Simulator.Journal.Violations);
    }

    [Theory]
    [InlineData("client")]
    [InlineData("oauth")]
    [InlineData("user")]
    [InlineData("token")]
    public async Task A_wrong_secret_is_told(string which)
    {
        await using PrivXSimulator simulator = await PrivXSimulator.StartAsync(new SimulatorOptions { PlainHttp = true });
        SimulatorCredentials good = simulator.Credentials;
        var bad = new SecretText("canary-wrong");
        (PrivXCredential credential, string code, string parameter) = which switch
        {
            "client" => (new ApiClientCredential(good.ApiClientId, bad, good.OAuthClientId, new SecretText(good.OAuthClientSecret)), "InvalidCredential", "secret of the API client"),
            "oauth" => (new ApiClientCredential(good.ApiClientId, new SecretText(good.ApiClientSecret), good.OAuthClientId, bad), "InvalidClient", "secret of the OAuth client"),
            "user" => (new UserCredential(good.UserName, bad), "InvalidCredential", "password of the user"),
            _ => ((PrivXCredential)new TokenExchangeCredential(new SecretText(good.ExternalJwt(lifetime: TimeSpan.FromMinutes(-1)))), "InvalidCredential", "external token"),
        };
        PrivXAuthenticationException exception = await Check.ThrowsAsync<PrivXAuthenticationException>(() => LiveSession.ConnectAsync(simulator, credential));
        Assert.Equal(code, exception.Code);
        Assert.Contains(parameter, exception.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hosts_are_created_read_listed_changed_and_deleted()
    {
        await using LiveSession session = await LiveSession.ConnectAsync();
        HostStoreClient hosts = session.Client.HostStore;
        string id = await hosts.CreateHostAsync(new Host { CommonName = "new-host", Addresses = ["new-host.example"], Services = [new HostService { Service = "SSH", Address = "new-host.example", Port = 22 }] });
        Host host = await hosts.GetHostAsync(id);
        Assert.Equal("new-host", host.CommonName);
        Assert.False(host.AsRead.IsEmpty);
        await hosts.SetHostDisabledAsync(id, true);
        await hosts.SetHostDeployableAsync(id, true);
        host = await hosts.GetHostAsync(id);
        Assert.Equal((true, "BY_ADMIN", true), (host.Disabled, host.DisabledReason, host.Deployable));
        await hosts.SetHostDisabledAsync(id, false);
        Assert.Equal(id, (await Session.ReadAsync(hosts.SearchHosts(new HostSearch { CommonName = ["new-host"] }))).Single().Id);
        Assert.Equal(id, (await hosts.ResolveHostAsync(new HostResolve { Service = "SSH", Address = "new-host.example", Port = 22 })).Id);
        Assert.Contains(await Session.ReadAsync(hosts.ListHosts()), row => row.Id == id);
        Assert.NotNull(await hosts.GetDefaultServiceOptionsAsync());
        await Session.ReadAsync(hosts.ListHostTags());
        await hosts.DeleteHostAsync(id);
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => hosts.GetHostAsync(id));
        Assert.Equal("NotFound", exception.Code);
        Assert.Empty(session.Simulator.Journal.Violations);
    }

    [Fact]
    public async Task Sources_and_roles_are_read_and_changed()
    {
        await using LiveSession session = await LiveSession.ConnectAsync();
        RoleStoreClient store = session.Client.RoleStore;
        string id = await store.CreateSourceAsync(new Source { Name = "new-source", Enabled = true, Ttl = 900, Connection = new SourceConnection { Type = "LDAP", Address = "ldap.example", Port = 636, LdapProtocol = "LDAPS", LdapBindDn = "cn=x", LdapBindPassword = new SecretText("canary-bind") } });
        Source source = await store.GetSourceAsync(id);
        Assert.Equal("new-source", source.Name);
        Assert.DoesNotContain("canary", Encoding.UTF8.GetString(source.AsRead.Span), StringComparison.Ordinal);
        await store.RefreshSourcesAsync([id]);
        await store.DeleteSourceAsync(id);
        List<Role> roles = await Session.ReadAsync(store.ListRoles());
        Assert.NotEmpty(roles);
        Assert.Equal(roles[0].Name, (await store.GetRoleAsync(roles[0].Id!)).Name);
        Assert.Equal(roles[0].Id, (await Session.ReadAsync(store.ResolveRoles([roles[0].Name!]))).Single().Id);
        Assert.Empty(session.Simulator.Journal.Violations);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Secrets_are_checked_out_and_given_back(bool answersList)
    {
        await using LiveSession session = await LiveSession.ConnectAsync(options: new SimulatorOptions { CheckoutAnswersList = answersList });
        AuthorizerClient authorizer = session.Client.Authorizer;
        List<AccountSecret> secrets = await Session.ReadAsync(authorizer.ListAccountSecrets());
        AccountSecret secret = secrets.First(one => one.Type == "HOST_SECRET");
        await Session.ReadAsync(authorizer.SearchAccountSecrets(new AccountSecretSearch { Username = secret.Username }));
        SecretCheckout checkout = Assert.Single(await authorizer.CheckOutSecretAsync(secret.Path!));
        Assert.NotEmpty(checkout.Secrets);
        Assert.Equal(checkout.Id, (await authorizer.GetSecretCheckoutAsync(checkout.Id!)).Id);
        Assert.Contains(await Session.ReadAsync(authorizer.ListSecretCheckouts()), row => row.Id == checkout.Id);
        await authorizer.ReleaseSecretCheckoutAsync(checkout.Id!);
        Assert.DoesNotContain(await Session.ReadAsync(authorizer.ListSecretCheckouts()), row => row.Id == checkout.Id);
        Assert.DoesNotContain(session.Reporter.All, line => line.Contains(checkout.Secrets[0].Secret!.ToPlainText(), StringComparison.Ordinal));
        Assert.Empty(session.Simulator.Journal.Violations);
    }

    [Fact]
    public async Task Sessions_are_listed_and_ended()
    {
        await using LiveSession session = await LiveSession.ConnectAsync(credentials => new UserCredential(credentials.UserName, new SecretText(credentials.UserPassword)));
        PrivX.Auth.UserSession own = Assert.Single(await Session.ReadAsync(session.Client.Auth.ListCurrentUserSessions()));
        Assert.NotNull(own.Id);
        Assert.NotEmpty(await Session.ReadAsync(session.Client.Auth.SearchSessions(new PrivX.Auth.UserSessionSearch { UserId = own.UserId })));
        Assert.NotEmpty(await Session.ReadAsync(session.Client.Auth.ListUserSessions(own.UserId!)));
        await Session.ReadAsync(session.Client.Auth.ListSourceSessions(own.SourceId!));
        await session.Client.Auth.TerminateCurrentUserSessionAsync(own.Id!);
        Assert.Empty(session.Simulator.Journal.Violations);
    }

    [Theory]
    [InlineData(FaultKind.AbortBeforeHeaders)]
    [InlineData(FaultKind.AbortInHeaders)]
    [InlineData(FaultKind.AbortAfterHeaders)]
    [InlineData(FaultKind.HalfBody)]
    public async Task A_broken_read_is_made_again_and_a_broken_create_is_not(FaultKind kind)
    {
        await using LiveSession session = await LiveSession.ConnectAsync(options: new SimulatorOptions { PlainHttp = true });
        session.Simulator.Faults.Add(Fault.Of(kind, "listHosts"));
        Assert.NotEmpty(await Session.ReadAsync(session.Client.HostStore.ListHosts()));
        session.Simulator.Faults.Add(Fault.Of(kind, "createHost"));
        await Check.ThrowsAsync<PrivXOutcomeUnknownException>(() => session.Client.HostStore.CreateHostAsync(new Host { CommonName = "x", Addresses = ["x.example"] }));
        Assert.Single(session.Simulator.Journal.Requests("createHost"));
    }

    [Theory]
    [InlineData(FaultKind.HalfJson)]
    [InlineData(FaultKind.Html)]
    [InlineData(FaultKind.EmptyBody)]
    public async Task An_unreadable_list_is_an_error(FaultKind kind)
    {
        await using LiveSession session = await LiveSession.ConnectAsync(options: new SimulatorOptions { PlainHttp = true });
        session.Simulator.Faults.Add(Fault.Of(kind, "listHosts"));
        await Check.ThrowsAsync<PrivXResponseException>(() => Session.ReadAsync(session.Client.HostStore.ListHosts()));
    }

    [Fact]
    public async Task A_compressed_answer_is_read()
    {
        await using LiveSession session = await LiveSession.ConnectAsync(options: new SimulatorOptions { PlainHttp = true });
        session.Simulator.Faults.Add(Fault.Of(FaultKind.Gzip, "listHosts"));
        Assert.NotEmpty(await Session.ReadAsync(session.Client.HostStore.ListHosts()));
    }

    [Fact]
    public async Task A_large_list_is_complete_and_in_order()
    {
        await using LiveSession session = await LiveSession.ConnectAsync(options: new SimulatorOptions { PlainHttp = true, Hosts = 2_500 });
        List<Host> hosts = await Session.ReadAsync(session.Client.HostStore.ListHosts());
        Assert.Equal(2_500, hosts.Select(host => host.Id).Distinct().Count());
        Assert.Equal(hosts.Select(host => host.Id).Order(StringComparer.Ordinal), hosts.Select(host => host.Id));
        Assert.Equal(3, session.Simulator.Journal.Requests("listHosts").Count);
        Assert.Empty(session.Simulator.Journal.Violations);
    }

    [Fact]
    public async Task A_server_with_small_pages_gives_all_rows_too()
    {
        await using LiveSession session = await LiveSession.ConnectAsync(options: new SimulatorOptions { PlainHttp = true, Hosts = 320, LargestUndocumentedPage = 100 });
        Assert.Equal(320, (await Session.ReadAsync(session.Client.HostStore.ListHosts())).Count);
    }

    [Fact]
    public async Task Removing_what_is_listed_removes_everything()
    {
        await using LiveSession session = await LiveSession.ConnectAsync(options: new SimulatorOptions { PlainHttp = true, Hosts = 60 });
        int removed = 0;
        await foreach (Host host in session.Client.HostStore.ListHosts(new HostQuery { PageSize = 20 }))
        {
            await session.Client.HostStore.DeleteHostAsync(host.Id!);
            removed++;
        }

        Assert.Equal(60, removed);
        Assert.Empty(await Session.ReadAsync(session.Client.HostStore.ListHosts()));
    }

    [Fact]
    public async Task An_ignored_offset_is_an_error()
    {
        await using LiveSession session = await LiveSession.ConnectAsync(options: new SimulatorOptions { PlainHttp = true, Hosts = 60 });
        session.Simulator.Faults.Add(Fault.Of(FaultKind.IgnoreOffset, "listHosts", times: null));
        await Check.ThrowsAsync<PrivXListException>(() => Session.ReadAsync(session.Client.HostStore.ListHosts(new HostQuery { PageSize = 20 })));
    }

    [Fact]
    public async Task Doubled_rows_on_pages_are_not_lost_and_the_rest_is_complete()
    {
        await using LiveSession session = await LiveSession.ConnectAsync(options: new SimulatorOptions { PlainHttp = true, Hosts = 60 });
        session.Simulator.Faults.Add(Fault.Of(FaultKind.InsertRows, "listHosts", after: 1));
        List<Host> hosts = await Session.ReadAsync(session.Client.HostStore.ListHosts(new HostQuery { PageSize = 20 }));
        Assert.Equal(hosts.Count, hosts.Select(host => host.Id).Distinct().Count());
        Assert.InRange(hosts.Count, 60, 62);
    }

    [Fact]
    public async Task A_token_that_runs_out_under_twenty_calls_is_renewed_once()
    {
        await using LiveSession session = await LiveSession.ConnectAsync(options: new SimulatorOptions { PlainHttp = true });
        int before = session.Simulator.Journal.Requests("requestAccessToken").Count;
        session.Simulator.Clock.Advance(TimeSpan.FromSeconds(400));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Session.ReadAsync(session.Client.RoleStore.ListSources()))));
        Assert.Equal(before + 1, session.Simulator.Journal.Requests("requestAccessToken").Count);
    }

    [Fact]
    public async Task An_older_server_is_told_by_its_missing_operations()
    {
        await using LiveSession session = await LiveSession.ConnectAsync(options: new SimulatorOptions { PlainHttp = true, ServerVersion = 33 });
        PrivXRequestException exception = await Check.ThrowsAsync<PrivXRequestException>(() => Session.ReadAsync(session.Client.Authorizer.ListAccountSecrets()));
        Assert.Equal("This operation needs PrivX 35 or later.", exception.Remedy);
        Assert.StartsWith("33", await session.Client.GetServerVersionAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused_with_its_name()
    {
        await using PrivXSimulator simulator = await PrivXSimulator.StartAsync();
        PrivXConnectionException exception = await Check.ThrowsAsync<PrivXConnectionException>(() => LiveSession.ConnectAsync(simulator, LiveSession.ApiClient(simulator.Credentials), configure: options => options.TrustedCertificates = []));
        Assert.Equal("CertificateNotTrusted", exception.Code);
        Assert.Contains("issuer", exception.Message, StringComparison.Ordinal);
        Assert.Empty(simulator.Journal.All);
    }

    [Fact]
    public async Task Nobody_there_is_told_quickly_enough()
    {
        PrivXConnectionException exception = await Check.ThrowsAsync<PrivXConnectionException>(() => PrivXClient.ConnectAsync(new PrivXClientOptions(new Uri("http://127.0.0.1:1")) { NoProxy = true, Clock = new TestClock() }, Session.ApiClient));
        Assert.Equal("Unreachable", exception.Code);
        Assert.Contains("refused", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_answer_that_keeps_coming_is_no_late_one()
    {
        await using LiveSession session = await LiveSession.ConnectAsync(options: new SimulatorOptions { PlainHttp = true });
        session.Simulator.Faults.Add(new Fault { Kind = FaultKind.SlowDrip, Target = "listSources", Times = 1, Rows = 2_000, DelaySeconds = 0.01 });
        Assert.NotEmpty(await Session.ReadAsync(session.Client.RoleStore.ListSources()));
    }

    [Fact]
    public async Task A_hanging_call_ends_with_its_caller()
    {
        await using LiveSession session = await LiveSession.ConnectAsync(options: new SimulatorOptions { PlainHttp = true });
        session.Simulator.Faults.Add(Fault.Delay("listSources"));
        using var cancel = new CancellationTokenSource();
        Task call = Session.ReadAsync(session.Client.RoleStore.ListSources().AsPages(cancel.Token));
        cancel.CancelAfter(TimeSpan.FromMilliseconds(50));
        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancel.Token, exception.CancellationToken);
    }
}
