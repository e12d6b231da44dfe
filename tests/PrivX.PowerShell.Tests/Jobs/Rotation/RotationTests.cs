using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Authentication;
using PrivX.Client.Configuration;
using PrivX.Client.Tests.Support;
using PrivX.Client.Transfer;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Jobs.Rotation;
using PrivX.PowerShell.Tests.Jobs.Exports;
using PrivX.Simulator;
using PrivX.Vault;

namespace PrivX.PowerShell.Tests.Jobs.Rotation;

/// <summary>A rotation whose process dies, whose disk refuses or whose server fails, at each of its operations.</summary>
public sealed class RotationTests : IAsyncLifetime
{
    private const string Clients = "local-user-store/api-clients";
    private const string Note = "# kept as it is";

    private readonly string _root = Directory.CreateTempSubdirectory("privx-rotation-").FullName;
    private LiveSession _session = null!;
    private int _cases;

    private PrivXClient Client => _session.Client;

    private PrivXSimulator Simulator => _session.Simulator;

    private string Name => $"job-{_cases}-x";

    private string Folder => Path.Combine(_root, $"{_cases}");

    private string StatePath => Path.Combine(Folder, "state.json");

    private string FilePath => Path.Combine(Folder, "privx.toml");

    private RotationRequest Request => new() { StatePath = StatePath, VaultSecret = Name, ConfigurationFile = FilePath, Overlap = TimeSpan.Zero };

    public async Task InitializeAsync() => _session = await LiveSession.ConnectAsync(options: new SimulatorOptions { TokenLifetime = TimeSpan.FromDays(1) });

    public async Task DisposeAsync()
    {
        await _session.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(100)]
    public async Task A_process_may_die_at_any_operation_on_files_and_the_next_one_ends_the_work(int share)
    {
        int deaths = 0;
        for (int at = 1; ; at++)
        {
            Case made = await NewCaseAsync();
            if (!await DiesAsync(() => StartAsync(new DyingFiles(at, share))))
            {
                await AssertStartedAsync(made);
                break;
            }

            deaths++;
            await AssertUsableAsync(made);
            await StartAsync(DiskFiles.Real);
            await AssertStartedAsync(made);
        }

        Assert.True(deaths > 20, $"{deaths} deaths");
    }

    [Theory]
    [InlineData(FaultTiming.BeforeHandling)]
    [InlineData(FaultTiming.AfterHandling)]
    public async Task A_process_may_die_at_any_request_and_the_next_one_ends_the_work(FaultTiming timing)
    {
        int deaths = 0;
        for (int after = 0; ; after++)
        {
            Case made = await NewCaseAsync();
            RotationStart start = new(Client, Request, DiskFiles.Real);
            RotationPlan plan = await start.PlanAsync(await OldAsync(made), CancellationToken.None);
            using var death = new CancellationTokenSource();
            Simulator.Faults.Add(new Fault { Kind = FaultKind.Custom, After = after, Times = 1, Timing = timing, Action = _ => death.Cancel() });
            bool isDead = false;
            try
            {
                await start.ApplyAsync(plan, death.Token);
            }
            catch (OperationCanceledException)
            {
                isDead = true;
            }

            Simulator.Faults.Clear();
            if (!isDead && !death.IsCancellationRequested)
            {
                break;
            }

            deaths++;
            await AssertUsableAsync(made);
            await StartAsync(DiskFiles.Real);
            await AssertStartedAsync(made);
        }

        Assert.InRange(deaths, 8, 20);
    }

    [Fact]
    public async Task A_disk_that_refuses_any_operation_leaves_all_as_it_was()
    {
        int failures = 0;
        for (int at = 1; ; at++)
        {
            Case made = await NewCaseAsync();
            var files = new FailingFiles(at);
            PrivXException? failure = await FailureAsync(() => StartAsync(files));
            if (!files.HasFailed)
            {
                break;
            }

            if (failure is null)
            {
                // Only the lock that is left behind.
                File.Delete(StatePath + ".lock");
                await AssertStartedAsync(made);
                continue;
            }

            failures++;
            Assert.Equal("FileNotWritten", failure.Code);
            await AssertAsBeforeAsync(made);
        }

        Assert.True(failures > 10, $"{failures} failures");
    }

    [Theory]
    [InlineData(FaultKind.Status, FaultTiming.BeforeHandling, 403)]
    [InlineData(FaultKind.Status, FaultTiming.AfterHandling, 403)]
    [InlineData(FaultKind.AbortBeforeHeaders, FaultTiming.AfterHandling, 0)]
    [InlineData(FaultKind.HalfJson, FaultTiming.AfterHandling, 0)]
    public async Task A_request_that_fails_leaves_all_as_it_was_or_ends_well(FaultKind kind, FaultTiming timing, int status)
    {
        _session.AllowViolations = true;
        int undone = 0;
        for (int after = 0; ; after++)
        {
            Case made = await NewCaseAsync();
            Simulator.Journal.Clear();
            Fault fault = status > 0 ? new() { Kind = kind, StatusCode = status, After = after, Times = 1, Timing = timing } : new() { Kind = kind, After = after, Times = 1, Timing = timing };
            Simulator.Faults.Add(fault);
            PrivXException? failure = await FailureAsync(() => StartAsync(DiskFiles.Real));
            Simulator.Faults.Clear();
            if (fault.Struck == 0)
            {
                break;
            }

            // The answer to a refused change may hide that it was made; what is not known is looked for by name.
            if (failure is null)
            {
                await AssertStartedAsync(made);
            }
            else if (failure.Code == "NotUndone")
            {
                await AssertUsableAsync(made);
                await StartAsync(DiskFiles.Real);
                await AssertStartedAsync(made);
            }
            else
            {
                undone++;
                await AssertAsBeforeAsync(made);
            }
        }

        Assert.True(kind != FaultKind.Status || undone > 8, $"{undone} undone");
    }

    [Fact]
    public async Task A_server_that_stays_away_leaves_nothing_that_is_not_named_and_the_next_run_ends_the_work()
    {
        for (int after = 0; ; after++)
        {
            Case made = await NewCaseAsync();
            var fault = new Fault { Kind = FaultKind.Status, StatusCode = 403, After = after };
            Simulator.Faults.Add(fault);
            PrivXException? failure = await FailureAsync(() => StartAsync(DiskFiles.Real));
            Simulator.Faults.Clear();
            if (fault.Struck == 0)
            {
                break;
            }

            JsonObject? left = Successor(made);
            if (failure is null || left is null)
            {
                Assert.True(failure is not null || left is not null);
            }
            else
            {
                Assert.Equal("NotUndone", failure.Code);
                Assert.Contains(left["name"]!.ToString(), failure.Message, StringComparison.Ordinal);
                Assert.True(File.Exists(StatePath));
            }

            await AssertUsableAsync(made);
            await StartAsync(DiskFiles.Real);
            await AssertStartedAsync(made);
        }
    }

    [Fact]
    public async Task The_file_of_a_rotation_that_was_completed_is_what_it_was_after_a_failure()
    {
        Case made = await NewCaseAsync();
        await StartAsync(DiskFiles.Real);
        await EndAsync(DiskFiles.Real);
        byte[] state = File.ReadAllBytes(StatePath);
        RotationStart next = new(Client, Request, DiskFiles.Real);
        RotationPlan plan = await next.PlanAsync(await Client.LocalUserStore.GetApiClientAsync(Successor(made)!["id"]!.ToString(), CancellationToken.None), CancellationToken.None);
        Simulator.Faults.Add(Fault.Status("updateSecret", 403, times: 1));
        await Assert.ThrowsAsync<PrivXRequestException>(() => next.ApplyAsync(plan, CancellationToken.None));
        Assert.Equal(state, File.ReadAllBytes(StatePath));
        Assert.NotNull(Successor(made));
    }

    [Fact]
    public async Task Two_runs_at_once_do_not_make_two_clients()
    {
        Case made = await NewCaseAsync();
        RotationStart first = new(Client, Request, DiskFiles.Real);
        RotationStart second = new(Client, Request with { NameSuffix = "-b" }, DiskFiles.Real);
        RotationPlan one = await first.PlanAsync(await OldAsync(made), CancellationToken.None);
        RotationPlan other = await second.PlanAsync(await OldAsync(made), CancellationToken.None);
        using (RotationLock held = RotationLock.Enter(StatePath, null, DiskFiles.Real))
        {
            Assert.Equal("RotationInUse", (await Assert.ThrowsAsync<PrivXUsageException>(() => first.ApplyAsync(one, CancellationToken.None))).Code);
        }

        await first.ApplyAsync(one, CancellationToken.None);
        Assert.Equal("RotationInUse", (await Assert.ThrowsAsync<PrivXUsageException>(() => second.ApplyAsync(other, CancellationToken.None))).Code);
        await AssertStartedAsync(made);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public async Task The_end_may_die_at_any_operation_as_well(int share)
    {
        for (int at = 1; ; at++)
        {
            Case made = await NewCaseAsync();
            RotationState started = await StartAsync(DiskFiles.Real);
            if (!await DiesAsync(() => EndAsync(new DyingFiles(at, share))))
            {
                break;
            }

            Assert.NotNull(Successor(made));
            RotationState done = await EndAsync(DiskFiles.Real);
            Assert.Equal(RotationStep.Completed, done.Step);
            Assert.Null(Simulator.State.Collection(Clients).FindBy("id", made.Id));
            Assert.Equal(started.NewId, Successor(made)!["id"]!.ToString());
            Assert.Equal(done, await EndAsync(DiskFiles.Real));
        }
    }

    private async Task<RotationState> StartAsync(DiskFiles files)
    {
        RotationStart start = new(Client, Request, files);
        string id = Simulator.State.Collection(Clients).FindBy("name", Name)!["id"]!.ToString();
        return await start.ApplyAsync(await start.PlanAsync(await Client.LocalUserStore.GetApiClientAsync(id, CancellationToken.None), CancellationToken.None), CancellationToken.None);
    }

    private async Task<RotationState> EndAsync(DiskFiles files)
    {
        RotationEnd end = new(Client, StatePath, files);
        return await end.ApplyAsync(await end.PlanAsync(null, CancellationToken.None), CancellationToken.None);
    }

    private Task<ApiClient> OldAsync(Case made) => Client.LocalUserStore.GetApiClientAsync(made.Id, CancellationToken.None);

    private async Task<Case> NewCaseAsync()
    {
        _cases++;
        Directory.CreateDirectory(Folder);
        string id = await Client.LocalUserStore.CreateApiClientAsync(new ApiClientCreate { Name = Name, Roles = [ClientRole("Contractors"), ClientRole("Web operators")] }, CancellationToken.None);
        ApiClient old = await Client.LocalUserStore.GetApiClientAsync(id, CancellationToken.None);
        var data = new JsonObject { ["note"] = "kept", ["username"] = id, ["password"] = old.Secret!.ToPlainText() };
        await Client.Vault.CreateSecretAsync(new VaultSecretCreate { Name = Name, Data = new SecretJson(data.ToJsonString()), ReadRoles = [Role("privx-admin")], WriteRoles = [Role("privx-admin")] }, CancellationToken.None);
        File.WriteAllText(FilePath, $"""
            {Note}
            [api]
            base_url = "{Simulator.Address}" # the server
            api_ca_crt = '''
            {Simulator.CaCertificatePem}'''

            [auth]
            api_client_id = "{id}"
            api_client_secret = '{old.Secret.ToPlainText()}'
            oauth_client_id = "{old.OauthClientId}"
            oauth_client_secret = "{old.OauthClientSecret!.ToPlainText()}"

            [other]
            x = 1
            """);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(FilePath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        }

        return new Case(id, data, File.ReadAllBytes(FilePath));
    }

    private PrivX.LocalUserStore.RoleHandle ClientRole(string name) => new() { Id = RoleId(name), Name = name };

    private PrivX.Vault.RoleHandle Role(string name) => new() { Id = RoleId(name), Name = name };

    private string RoleId(string name) => Simulator.State.Collection("role-store/roles").FindBy("name", name)!["id"]!.ToString();

    private JsonObject? Successor(Case made) => Simulator.State.Collection(Clients).All().SingleOrDefault(client => client["name"]!.ToString().StartsWith(Name + "-", StringComparison.Ordinal) && client["id"]!.ToString() != made.Id);

    private JsonObject Data() => Simulator.State.Collection("vault/secrets").FindBy("name", Name)!["data"]!.AsObject();

    // Whatever there is to be read, one can log in with.
    private async Task AssertUsableAsync(Case made)
    {
        Assert.NotNull(Simulator.State.Collection(Clients).FindBy("id", made.Id));
        using PrivXClient byFile = await LiveSession.ConnectAsync(Simulator, ConfigurationText.Read(FilePath).Credential);
        JsonObject data = Data();
        ApiClient now = await Client.LocalUserStore.GetApiClientAsync(data["username"]!.ToString(), CancellationToken.None);
        Assert.Equal(now.Secret!.ToPlainText(), data["password"]!.ToString());
    }

    private async Task AssertStartedAsync(Case made)
    {
        JsonObject successor = Successor(made)!;
        Assert.NotNull(successor);
        Assert.Equal(["Contractors", "Web operators"], successor["roles"]!.AsArray().Select(role => role!["name"]!.ToString()).Order(StringComparer.Ordinal));
        await AssertUsableAsync(made);
        Assert.Equal(successor["id"]!.ToString(), ((ApiClientCredential)ConfigurationText.Read(FilePath).Credential).ClientId);
        JsonObject data = Data();
        Assert.Equal(successor["id"]!.ToString(), data["api_client_id"]!.ToString());
        Assert.Equal(successor["secret"]!.ToString(), data["api_client_secret"]!.ToString());
        Assert.Equal("kept", data["note"]!.ToString());
        string text = File.ReadAllText(FilePath);
        Assert.StartsWith(Note, text, StringComparison.Ordinal);
        Assert.Contains("# the server", text, StringComparison.Ordinal);
        Assert.EndsWith("[other]\nx = 1", text, StringComparison.Ordinal);
        Assert.Equal(["privx.toml", "state.json"], Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.All(Directory.GetFiles(Folder), path => Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), path));
        string state = File.ReadAllText(StatePath);
        Assert.Contains("\"step\": \"Started\"", state, StringComparison.Ordinal);
        Assert.DoesNotContain(successor["secret"]!.ToString(), state, StringComparison.Ordinal);
    }

    private async Task AssertAsBeforeAsync(Case made)
    {
        Assert.Null(Successor(made));
        Assert.True(JsonNode.DeepEquals(made.Data, Data()));
        Assert.Equal(made.File, File.ReadAllBytes(FilePath));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(FilePath) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead));
        Assert.Equal(["privx.toml"], Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)));
        await AssertUsableAsync(made);
    }

    private static async Task<bool> DiesAsync(Func<Task> run)
    {
        try
        {
            await run();
            return false;
        }
        catch (DyingFiles.DeathException)
        {
            return true;
        }
    }

    private static async Task<PrivXException?> FailureAsync(Func<Task> run)
    {
        try
        {
            await run();
            return null;
        }
        catch (PrivXException failure)
        {
            return failure;
        }
    }

    private sealed record Case(string Id, JsonObject Data, byte[] File);
}
