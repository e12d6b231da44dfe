using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Simulator;

namespace PrivX.Architecture.Tests.Smokes;

/// <summary>The module as it ships on Wine's Windows, in PowerShell's engine with all its commands; the simulator runs beside it on Linux.</summary>
public sealed class WineTests : IDisposable
{
    private const string Trails = "connection-manager/trails";
    private const string Windows = @"C:\privx smoke";

    private static readonly string[] Steps =
    [
        "windows", "import", "private CA is refused", "another CA is refused", "private CA is accepted", "configuration file", "list", "set", "throttle", "check-out",
        "names that Windows forbids", "paths", "paths that Windows forbids", "de-DE", "tab", "disconnect",
    ];

    // What the server calls the files of a recording, and what they are called on the disk.
    private static readonly (string OnServer, string OnDisk)[] Names =
    [
        ("CON", "privx-download"),
        ("NUL.txt", "privx-download-2"),
        ("com1.log", "privx-download-3"),
        ("dots...", "dots"),
        ("blanks  ", "blanks"),
        ("a:b.txt", "ab.txt"),
        ("what?<>|*\".txt", "what.txt"),
        (@"..\..\..\up.txt", "up.txt"),
        ("plain.txt", "plain.txt"),
    ];

    private readonly DirectoryInfo _prefix = Directory.CreateTempSubdirectory("privx-wine-");

    private static string Program { get; } =
        Path.Combine(Repository.Root, "tests", "Smoke", "PrivX.Smoke.Windows", "bin", Repository.Configuration, "net10.0", "win-x64");

    private string Drive => Path.Combine(_prefix.FullName, "drive_c");

    private string Place => Path.Combine(Drive, "privx smoke");

    [WineFact]
    public async Task The_module_works_on_Windows()
    {
        await using PrivXSimulator simulator = await PrivXSimulator.StartAsync(new SimulatorOptions { Tls = TlsMode.Intermediate });
        string connection = PlantFiles(simulator);
        string[] open = OpenCheckouts(simulator);
        await SetUpAsync(simulator);

        (int code, string output) = await ProgramRun.RunAsync(Wine(
            Path.Combine(Program, "PrivX.Smoke.Windows.exe"),
            @"Z:" + Path.Combine(Program, "Smoke.ps1").Replace('/', '\\'),
            @"Manifest=C:\Program Files\PowerShell\Modules\PrivX\PrivX.psd1",
            $"Folder={Windows}",
            $"Server={simulator.Address.GetLeftPart(UriPartial.Authority)}",
            $"ApiId={simulator.Credentials.ApiClientId}",
            $"ApiSecret={simulator.Credentials.ApiClientSecret}",
            $"OAuthId={simulator.Credentials.OAuthClientId}",
            $"OAuthSecret={simulator.Credentials.OAuthClientSecret}",
            $"Connection={connection}"));

        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.True(code == 0 && Steps.SequenceEqual(lines.Where(line => line.StartsWith("ok ", StringComparison.Ordinal)).Select(line => line[3..])), output);

        // Not by the word of the cmdlets: what the server has, and what lies on the disk. Whoever was not trusted was told no secret.
        Assert.Equal(2, simulator.Journal.All.Count(entry => entry.Path == "/auth/api/v1/oauth/token"));
        Assert.Equal(3, simulator.Journal.Requests("checkOutSecret").Count(entry => entry.Status is 200 or 201));
        Assert.Equal(3, simulator.Journal.Requests("releaseSecretCheckout").Count(entry => entry.Status == 200));
        Assert.Equal(open, OpenCheckouts(simulator));
        Assert.Empty(simulator.Journal.Violations);
        Assert.Equal("Übersicht", simulator.State.Hosts.FindBy("common_name", "web-01")!["comment"]!.ToString());
        Assert.Contains(simulator.Journal.All, entry => entry.Body.Contains("\"2026-01-31T", StringComparison.Ordinal));
        Assert.Equal(
            Names.Select(name => name.OnDisk).Order(StringComparer.Ordinal),
            Directory.GetFiles(Path.Combine(Place, "forbidden")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    public void Dispose()
    {
        // Otherwise it stays for some seconds, and writes the registry into a folder that is gone.
        if (Programs.Wine is { } wine)
        {
            ProgramRun.RunAsync(Wine(Path.Combine(Path.GetDirectoryName(wine)!, "wineserver"), "-k")).GetAwaiter().GetResult();
        }

        _prefix.Delete(recursive: true);
    }

    private static string[] OpenCheckouts(PrivXSimulator simulator) => [.. simulator.State.Checkouts.All().Select(checkout => checkout["id"]!.ToString()).Order(StringComparer.Ordinal)];

    private static string PlantFiles(PrivXSimulator simulator)
    {
        JsonObject trail = simulator.State.Collection(Trails).All().First(trail => trail["channels"]!.AsArray().Count > 0);
        string id = trail["connection_id"]!.ToString();
        simulator.State.Collection(Trails).Change(id, changed =>
        {
            JsonArray channels = changed["channels"]!.AsArray();
            while (channels.Count > 1)
            {
                channels.RemoveAt(1);
            }

            channels[0]!["transferred_files"] = new JsonArray([.. Names.Select(name => new JsonObject
            {
                ["id"] = Guid.NewGuid().ToString(),
                ["name"] = name.OnServer,
                ["direction"] = 1,
                ["payload_size"] = 100,
                ["closed"] = true,
                ["status"] = "OK",
            })]);
        });
        return id;
    }

    /// <summary>A new Windows with the module where modules lie there, and files with the line ends of Windows.</summary>
    private async Task SetUpAsync(PrivXSimulator simulator)
    {
        ProcessStartInfo start = Wine(Programs.Wine!, "reg", "add", @"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f");

        // Nothing of .NET Framework or of a browser is needed, and nobody is there to be asked for it.
        start.Environment["WINEDLLOVERRIDES"] = "mscoree,mshtml=";
        (int code, string output) = await ProgramRun.RunAsync(start);
        Assert.True(code == 0, output);

        string module = Path.Combine(Drive, "Program Files", "PowerShell", "Modules", "PrivX");
        foreach (string file in Directory.GetFiles(Repository.Module, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(module, Path.GetRelativePath(Repository.Module, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Directory.CreateDirectory(Path.Combine(Place, "forbidden"));
        await WriteAsync("ca.pem", simulator.CaCertificatePem);
        await WriteAsync("other-ca.pem", OtherCa());
        await WriteAsync("config.toml", SmokeRun.Plan(simulator));
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(Place, name), text.ReplaceLineEndings("\r\n"));

    private static string OtherCa()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Another CA", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return certificate.ExportCertificatePem();
    }

    private ProcessStartInfo Wine(string program, params string[] arguments)
    {
        bool isWindows = program.EndsWith(".exe", StringComparison.Ordinal);
        var start = new ProcessStartInfo(isWindows ? Programs.Wine! : program, isWindows ? [program, .. arguments] : arguments);
        start.Environment["WINEPREFIX"] = _prefix.FullName;
        start.Environment["WINEARCH"] = "win64";
        start.Environment["WINEDEBUG"] = "-all";

        // With it the runtime crashes now and then there, when it collects dynamic methods.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment.Remove("DISPLAY");
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("PRIVX_", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        return start;
    }
}
