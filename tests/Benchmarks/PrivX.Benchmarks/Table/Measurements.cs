using System;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using PrivX.Benchmarks.Floor;

namespace PrivX.Benchmarks.Table;

/// <summary>
/// The measurements of the table. What is compared runs in turn, so that whatever else the machine does strikes both; what is measured
/// warm has had one run that does not count.
/// </summary>
internal sealed class Measurements(TableOptions options, string folder, Action<Row> add)
{
    private const int Listed = 100_000;
    private const int Completed = 50_000;
    private const int Created = 1_000;
    private const int CreatedOneByOne = 100;
    private const int Throttle = 32;
    private const int Named = 200;
    private const int NamedAmong = 3_000;
    private const int RecordedBytes = 512 * 1024 * 1024;

    // What a fresh process takes once scatters more than what a warm one takes again and again.
    private const int FewestStarts = 20;

    private static string Import => $"Import-Module '{Built.Manifest}'";

    /// <summary>Import and log-in, each in fresh processes.</summary>
    public async Task StartAsync()
    {
        if (options.Wants("import"))
        {
            string? home = null;
            int cmdlets;
            await using (Worker worker = await Worker.StartAsync(folder))
            {
                cmdlets = (int)(await worker.NumbersAsync($"{Import}; (Get-Module PrivX).ExportedCmdlets.Count"))[0];
                home = Worker.Pwsh is null ? null : await worker.TextAsync("$PSHOME");
            }

            // Side by side in one folder: PowerShell looks through every folder on the way to a file.
            string empty = EmptyModule.Create(folder, cmdlets, home);
            string copy = Built.CopyModule(folder);
            var ours = new Samples();
            var other = new Samples();
            await StartsAsync("import", async () =>
            {
                await using (Worker worker = await Worker.StartAsync(folder))
                {
                    other.Add(await worker.TimeAsync($"Import-Module '{empty}'"));
                }

                await using (Worker worker = await Worker.StartAsync(folder))
                {
                    ours.Add(await worker.TimeAsync($"Import-Module '{copy}'"));
                }
            });
            double ratio = ours.Median / other.Median;
            add(new Row($"Import-Module, fresh process, {cmdlets} cmdlets", "<= 2 x empty module", Ms(ours), Ms(other) + " (empty module)", Times(ratio), ratio <= 2));
        }

        if (options.Wants("connect"))
        {
            await using SimulatorProcess simulator = await SimulatorProcess.StartAsync(folder, 30);
            using FloorClient floor = await FloorClient.ConnectAsync(simulator);
            var first = new Samples();
            var second = new Samples();
            await StartsAsync("connect", async () =>
            {
                await using Worker worker = await Worker.StartAsync(folder);
                await worker.TextAsync(simulator.Prepare + "\n" + Import);
                first.Add(await worker.TimeAsync(SimulatorProcess.Connect));
                second.Add(await worker.TimeAsync(SimulatorProcess.Connect));
            });
            add(new Row("Connect-PrivX, first in the process", "<= 200 ms", Ms(first), "-", Ms(first), first.Median <= 200));
            add(new Row("Connect-PrivX, second", "<= 30 ms", Ms(second), "-", Ms(second), second.Median <= 30));
        }
    }

    /// <summary>Reading: one host, and a long list with and without latency.</summary>
    public async Task ListAsync()
    {
        if (!options.Wants("one") && !options.Wants("list") && !options.Wants("latency") && !options.Wants("first"))
        {
            return;
        }

        await using SimulatorProcess simulator = await SimulatorProcess.StartAsync(folder, Listed);
        using FloorClient floor = await FloorClient.ConnectAsync(simulator);
        await using Worker worker = await ConnectedAsync(simulator);
        await WarmAsync(worker, floor);
        if (options.Wants("one"))
        {
            await OneAsync(worker, floor);
        }

        if (options.Wants("first"))
        {
            await FirstAsync(worker, floor);
        }

        if (options.Wants("list"))
        {
            await AllAsync(worker, floor);
        }

        if (options.Wants("latency"))
        {
            var ours = new Samples();
            var other = new Samples();
            await simulator.DelayAsync(floor.Http, "listHosts", 50);
            await TimesAsync("latency", async () =>
            {
                other.Add(await floor.ListAsync(Listed));
                ours.Add(await worker.TimeAsync("Get-PrivXHost > $null"));
            });
            await simulator.DelayAsync(floor.Http, null, 0);
            double ratio = ours.Median / other.Median;
            add(new Row($"Get-PrivXHost, {Number(Listed)} hosts, 50 ms a page", "<= 0.35 x floor", Ms(ours), Ms(other) + " (floor)", Times(ratio), ratio <= 0.35));
        }
    }

    /// <summary>Many names, where every answer takes a while.</summary>
    public async Task NamesAsync()
    {
        if (!options.Wants("names"))
        {
            return;
        }

        await using SimulatorProcess simulator = await SimulatorProcess.StartAsync(folder, NamedAmong);
        using FloorClient floor = await FloorClient.ConnectAsync(simulator);
        await using Worker worker = await ConnectedAsync(simulator);
        await worker.TextAsync($"$names = (Get-PrivXHost -First {Named}).CommonName; $names | Get-PrivXHost > $null");
        await simulator.DelayAsync(floor.Http, null, 25);
        (string What, string Statement)[] ways =
        [
            ($"Get-PrivXHost, {Named} names in one parameter", "Get-PrivXHost $names > $null"),
            ($"The same, {Named} names in a pipeline", "$names | Get-PrivXHost > $null"),
        ];
        foreach ((string what, string statement) in ways)
        {
            var together = new Samples();
            var single = new Samples();
            await TimesAsync("names", async () =>
            {
                single.Add(await worker.TimeAsync("foreach ($name in $names) { Get-PrivXHost $name > $null }"));
                together.Add(await worker.TimeAsync(statement));
            });
            double speed = single.Median / together.Median;
            add(new Row($"{what}, 25 ms latency", ">= 10 x one by one", Ms(together), Ms(single) + " (one by one)", Times(speed), speed >= 10));
        }
    }

    /// <summary>Writing, many at a time.</summary>
    public async Task CreateAsync()
    {
        if (!options.Wants("create"))
        {
            return;
        }

        await using SimulatorProcess simulator = await SimulatorProcess.StartAsync(folder, 30);
        using FloorClient floor = await FloorClient.ConnectAsync(simulator);
        await using Worker worker = await ConnectedAsync(simulator);
        await worker.TextAsync("""
            function New-Batch([string] $prefix, [int] $count) {
                foreach ($number in 1..$count) { [pscustomobject]@{ CommonName = "$prefix-$number"; Addresses = "$prefix-$number.example.com" } }
            }
            New-Batch 'warm' 200 | New-PrivXHost -ThrottleLimit 32 > $null
            """);
        await simulator.DelayAsync(floor.Http, null, 25);
        var many = new Samples();
        var single = new Samples();
        int run = 0;
        await TimesAsync("create", async () =>
        {
            run++;
            string one = string.Create(CultureInfo.InvariantCulture, $"$batch = New-Batch 'one{run}' {CreatedOneByOne}");
            string all = string.Create(CultureInfo.InvariantCulture, $"$batch = New-Batch 'all{run}' {Created}");
            await worker.TextAsync(one);
            single.Add(await worker.TimeAsync("$batch | New-PrivXHost -ThrottleLimit 1 > $null") / CreatedOneByOne);
            await worker.TextAsync(all);
            many.Add(await worker.TimeAsync("$batch | New-PrivXHost -ThrottleLimit 32 > $null") / Created);
        });
        double speed = single.Median / many.Median;
        add(new Row(
            $"New-PrivXHost, {Number(Created)} objects, 25 ms latency, -ThrottleLimit {Throttle}",
            $">= {0.75 * Throttle} x one by one",
            Fine(many.Median) + " each",
            Fine(single.Median) + " each (one by one)",
            Times(speed),
            speed >= 0.75 * Throttle));
    }

    /// <summary>A big recording, to the disk of the temporary folder.</summary>
    public async Task DownloadAsync()
    {
        if (!options.Wants("download"))
        {
            return;
        }

        await using SimulatorProcess simulator = await SimulatorProcess.StartAsync(folder, 30);
        using FloorClient floor = await FloorClient.ConnectAsync(simulator);
        Recording recording = await Recording.GrowAsync(floor, RecordedBytes);
        await using Worker worker = await ConnectedAsync(simulator);
        string target = Path.Combine(folder, "recording");
        string save = $"Save-PrivXConnectionFile '{recording.Connection}' '{target}' -File '{recording.File}' > $null";
        await worker.TextAsync(save);
        CheckAndDelete();
        double before = await MegabytesAsync("WorkingSet64");
        var ours = new Samples();
        var other = new Samples();
        await TimesAsync("download", async () =>
        {
            if (await recording.CurlAsync(simulator.CaFile, target) is { } time)
            {
                other.Add(time);
                CheckAndDelete();
            }

            ours.Add(await worker.TimeAsync(save));
            CheckAndDelete();
        });
        string what = $"Save-PrivXConnectionFile, {Number(RecordedBytes / (1024 * 1024))} MB";
        if (other.Any)
        {
            double ratio = other.Median / ours.Median;
            add(new Row(what, ">= 0.7 x curl", Ms(ours), Ms(other) + " (curl)", Times(ratio), ratio >= 0.7));
        }

        double peak = await MegabytesAsync("PeakWorkingSet64");
        double more = Math.Max(0, peak - before);
        add(new Row("The same, memory", "flat", Megabytes(peak), Megabytes(before) + " (before)", "+" + Megabytes(more), more <= 60));

        async Task<double> MegabytesAsync(string size) =>
            (await worker.NumbersAsync($"$p = [Diagnostics.Process]::GetCurrentProcess(); $p.{size}"))[0] / (1024 * 1024);

        void CheckAndDelete()
        {
            long length = new FileInfo(target).Length;
            File.Delete(target);
            if (length != RecordedBytes)
            {
                throw new InvalidOperationException($"The file has {length} bytes.");
            }
        }
    }

    /// <summary>Tab on a name, in fresh processes.</summary>
    public async Task CompletionAsync()
    {
        if (!options.Wants("completion"))
        {
            return;
        }

        await using SimulatorProcess simulator = await SimulatorProcess.StartAsync(folder, Completed);
        var first = new Samples();
        var again = new Samples();

        // Once uncounted for the server's sake.
        for (int run = 0; run <= options.Runs; run++)
        {
            await using Worker worker = await ConnectedAsync(simulator);

            // PowerShell's own first completion loads its commands; that is not ours.
            double[] times = await worker.NumbersAsync("""
                $null = [Management.Automation.CommandCompletion]::CompleteInput('Get-PrivXSess', 13, $null)
                $line = 'Get-PrivXHost node-0471'
                foreach ($time in 1, 2) {
                    $w = [Diagnostics.Stopwatch]::StartNew()
                    $found = [Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null)
                    $w.Elapsed.TotalMilliseconds
                }
                @($found.CompletionMatches | Where-Object CompletionText -Like 'node-0471*').Count
                """);
            if (times[2] == 0)
            {
                throw new InvalidOperationException("Nothing was completed.");
            }

            if (run > 0)
            {
                Progress("completion", run);
                first.Add(times[0]);
                again.Add(times[1]);
            }
        }

        add(new Row($"Completion of a name, {Number(Completed)} hosts, first", "<= 300 ms", Ms(first), "-", Ms(first), first.Median <= 300));
        add(new Row("The same again", "<= 50 ms", Ms(again), "-", Ms(again), again.Median <= 50));
    }

    /// <summary>Largest size of a process that streams very many hosts.</summary>
    public async Task MemoryAsync()
    {
        if (!options.Wants("memory"))
        {
            return;
        }

        const int Many = 1_000_000;
        await using SimulatorProcess simulator = await SimulatorProcess.StartAsync(folder, Many);
        var few = new Samples();
        var all = new Samples();
        await TimesAsync("memory", async () =>
        {
            few.Add(await PeakAsync(simulator, 10_000));
            all.Add(await PeakAsync(simulator, Many));
        });
        double more = all.Median - few.Median;
        add(new Row($"Memory of {Number(Many)} hosts streamed", "<= 60 MB above 10,000", Megabytes(all.Median), Megabytes(few.Median) + " (10,000)", "+" + Megabytes(more), more <= 60));
    }

    private static string Ms(Samples samples) => Fine(samples.Median);

    private static string Fine(double milliseconds) =>
        milliseconds.ToString(milliseconds < 10 ? "0.00" : milliseconds < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture) + " ms";

    private static string Times(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture) + " x";

    private static string Megabytes(double size) => size.ToString("0", CultureInfo.InvariantCulture) + " MB";

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static async Task WarmAsync(Worker worker, FloorClient floor)
    {
        double[] count = await worker.NumbersAsync("$n = 0; Get-PrivXHost | ForEach-Object { $n++ }; $n");
        if ((int)count[0] != Listed)
        {
            throw new InvalidOperationException($"The module got {count[0]} hosts.");
        }

        await floor.ListAsync(Listed);
    }

    private async Task OneAsync(Worker worker, FloorClient floor)
    {
        const int Calls = 200;
        string id = await floor.SomeIdAsync();
        string script = $$"""
            $times = foreach ($number in 1..{{Calls}}) {
                $w = [Diagnostics.Stopwatch]::StartNew()
                Get-PrivXHost -Id '{{id}}' > $null
                $w.Elapsed.TotalMilliseconds
            }
            $times
            """;
        await floor.OneAsync(id, Calls);
        await worker.NumbersAsync(script);
        var ours = new Samples();
        var other = new Samples();
        await TimesAsync("one", async () =>
        {
            other.Add(Samples.MedianOf(await floor.OneAsync(id, Calls)));
            ours.Add(Samples.MedianOf(await worker.NumbersAsync(script)));
        });
        double more = ours.Median - other.Median;
        add(new Row("Get-PrivXHost -Id, warm session", "<= 2 ms above HttpClient", Ms(ours), Ms(other) + " (HttpClient)", "+" + Fine(more), more <= 2));
    }

    private async Task FirstAsync(Worker worker, FloorClient floor)
    {
        const string Script = """
            $w = [Diagnostics.Stopwatch]::StartNew()
            Get-PrivXHost | ForEach-Object { $w.Elapsed.TotalMilliseconds } | Select-Object -First 1
            """;
        var ours = new Samples();
        var page = new Samples();
        await floor.FirstPageAsync();

        // The engine package has no Select-Object: there the list is read to its end.
        string script = Worker.Pwsh is null ? "$t = $null; $w = [Diagnostics.Stopwatch]::StartNew(); Get-PrivXHost | ForEach-Object { $t ??= $w.Elapsed.TotalMilliseconds }; $t" : Script;
        await worker.NumbersAsync(script);
        await TimesAsync("first", async () =>
        {
            page.Add(await floor.FirstPageAsync());
            ours.Add((await worker.NumbersAsync(script))[0]);
        });
        double more = ours.Median - page.Median;
        add(new Row("First object of the list", "<= one page + 30 ms", Ms(ours), Ms(page) + " (one page, floor)", (more < 0 ? string.Empty : "+") + Fine(more), more <= 30));
    }

    private async Task AllAsync(Worker worker, FloorClient floor)
    {
        var ours = new Samples();
        var other = new Samples();
        var rest = new Samples();
        if (Worker.Pwsh is not null)
        {
            await worker.TextAsync($"Import-Module Microsoft.PowerShell.Utility; $headers = @{{ Authorization = 'Bearer {floor.Token}' }}; $web = [Microsoft.PowerShell.Commands.WebRequestSession]::new()");
        }

        await TimesAsync("list", async () =>
        {
            other.Add(await floor.ListAsync(Listed));
            ours.Add(await worker.TimeAsync("Get-PrivXHost > $null"));
            if (Worker.Pwsh is not null)
            {
                rest.Add(await worker.TimeAsync("""
                    $offset = 0
                    do {
                        $page = Invoke-RestMethod "${server}host-store/api/v1/hosts?offset=$offset&limit=1000&sortkey=id&sortdir=ASC" -Headers $headers -WebSession $web -SkipCertificateCheck
                        $page.items > $null
                        $offset += $page.items.Count
                    } while ($offset -lt $page.count)
                    """));
            }
        });
        double ratio = ours.Median / other.Median;
        add(new Row($"Get-PrivXHost, {Number(Listed)} hosts", "<= 1.3 x floor", Ms(ours), Ms(other) + " (floor)", Times(ratio), ratio <= 1.3));
        if (Worker.Pwsh is not null)
        {
            double faster = rest.Median / ours.Median;
            add(new Row("The same", ">= 10 x faster than Invoke-RestMethod", Ms(ours), Ms(rest) + " (Invoke-RestMethod)", Times(faster), faster >= 10));
        }
    }

    private async Task<double> PeakAsync(SimulatorProcess simulator, int hosts)
    {
        await using Worker worker = await ConnectedAsync(simulator);
        string range = string.Create(CultureInfo.InvariantCulture, $"-First {hosts}");
        double[] seen = await worker.NumbersAsync($"$n = 0; Get-PrivXHost {range} | ForEach-Object {{ $n++ }}; $n; [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64");
        return (int)seen[0] == hosts ? seen[1] / (1024 * 1024) : throw new InvalidOperationException($"The module got {seen[0]} hosts.");
    }

    private async Task<Worker> ConnectedAsync(SimulatorProcess simulator)
    {
        Worker worker = await Worker.StartAsync(folder);
        await worker.TextAsync($"{simulator.Prepare}\n{Import}\n{SimulatorProcess.Connect}");
        return worker;
    }

    private Task TimesAsync(string part, Func<Task> measure) => TimesAsync(part, options.Runs, measure);

    private Task StartsAsync(string part, Func<Task> measure) => TimesAsync(part, Math.Max(options.Runs, FewestStarts), measure);

    private static async Task TimesAsync(string part, int runs, Func<Task> measure)
    {
        for (int run = 1; run <= runs; run++)
        {
            Progress(part, run);
            await measure();
        }
    }

    private static void Progress(string part, int run) =>
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTime.Now:HH:mm:ss} {part} {run}"));
}
