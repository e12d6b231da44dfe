using System;
using System.IO;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Simulator.Cli;

namespace PrivX.Simulator.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--nonsense", "Unrecognized command or argument '--nonsense'")]
    [InlineData("--port", "Required argument missing for option: '--port'")]
    [InlineData("--plain-http=perhaps", "'perhaps'")]
    [InlineData("--hosts x", "--hosts needs a number from 0 to ")]
    [InlineData("--port x", "--port needs a number from 0 to 65535")]
    [InlineData("--port=70000", "--port needs a number from 0 to 65535")]
    [InlineData("--server-version 27", "--server-version needs a number from 28 to ")]
    [InlineData("--listen here", "--listen needs an IP address")]
    [InlineData("--tls none", "Argument 'none' not recognized. Must be one of: 'own-ca' 'intermediate'")]
    [InlineData("web", "Unrecognized command or argument 'web'")]
    public async Task Bad_arguments_are_named_and_give_exit_code_2(string arguments, string expected)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();

        Assert.Equal(2, await SimulatorCli.RunAsync(arguments.Split(' '), output, errors));

        Assert.Contains(expected, errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    [Fact]
    public async Task Help_lists_the_options()
    {
        using var output = new StringWriter();

        Assert.Equal(0, await SimulatorCli.RunAsync(["--help"], output, TextWriter.Null));

        foreach (var option in new[] { "--port", "--hosts", "--users", "--connections", "--audit-events", "--server-version", "--seed", "--token-lifetime", "--listen", "--tls", "--checkout-list", "--ready-file" })
        {
            Assert.Contains(option, output.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Options_are_taken_over()
    {
        var options = CommandLine.Parse(["--hosts", "500", "--server-version=35", "--seed", "7", "--token-lifetime", "60", "--tls", "expired", "--listen", "::1", "--checkout-list"]).Options;

        Assert.Equal(500, options.Hosts);
        Assert.Equal(35, options.ServerVersion);
        Assert.Equal(7, options.Seed);
        Assert.Equal(TimeSpan.FromSeconds(60), options.TokenLifetime);
        Assert.Equal(TlsMode.Expired, options.Tls);
        Assert.Equal(IPAddress.IPv6Loopback, options.Address);
        Assert.True(options.CheckoutAnswersList);
    }

    [Fact]
    public async Task It_says_what_it_is_and_how_to_reach_it_and_leaves_nothing_behind()
    {
        var directory = Directory.CreateTempSubdirectory("privx-simulator-test").FullName;
        try
        {
            var ready = Path.Combine(directory, "ready.json");
            using var output = new StringWriter();
            using var stop = new CancellationTokenSource();
            var running = SimulatorCli.RunAsync(["--ready-file", ready], output, TextWriter.Null, stop.Token);
            while (!File.Exists(ready) && !running.IsCompleted)
            {
                await Task.Delay(10);
            }

            var facts = JsonNode.Parse(await File.ReadAllTextAsync(ready))!;
            var caFile = facts["ca_file"]!.ToString();
            using var ca = X509CertificateLoader.LoadCertificateFromFile(caFile);
            Assert.StartsWith("CN=PrivX simulator CA", ca.Subject, StringComparison.Ordinal);
            var token = facts["control_token"]!.ToString();
            Assert.Equal(32, token.Length);
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(ready) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
            await stop.CancelAsync();
            Assert.Equal(0, await running);

            var text = output.ToString();
            Assert.DoesNotContain(token, text, StringComparison.Ordinal);
            Assert.StartsWith("This is a simulator", text, StringComparison.Ordinal);
            Assert.Contains("Connect-PrivX https://127.0.0.1:", text, StringComparison.Ordinal);
            Assert.Contains($"-TrustedCertificate '{caFile}'", text, StringComparison.Ordinal);
            Assert.Contains($"$env:PRIVX_API_CLIENT_SECRET = '{facts["api_client_secret"]}'", text, StringComparison.Ordinal);
            Assert.Contains($"export PRIVX_API_OAUTH_CLIENT_SECRET='{facts["oauth_client_secret"]}'", text, StringComparison.Ordinal);
            Assert.False(File.Exists(caFile));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task A_port_that_is_taken_is_an_error_not_a_crash()
    {
        await using var simulator = await PrivXSimulator.StartAsync();
        using var errors = new StringWriter();

        var code = await SimulatorCli.RunAsync(["--port", simulator.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)], TextWriter.Null, errors);

        Assert.Equal(1, code);
        Assert.Contains("in use", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Connections_and_audit_events_are_asked_for_by_number()
    {
        var options = CommandLine.Parse(["--connections", "0", "--audit-events=5000"]).Options;

        Assert.Equal((0, 5000), (options.Connections, options.AuditEvents));
    }
}
