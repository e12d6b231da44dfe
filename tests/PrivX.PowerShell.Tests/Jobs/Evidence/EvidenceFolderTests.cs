using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Transfer;
using PrivX.PowerShell.Jobs.Evidence;
using PrivX.PowerShell.Tests.Jobs.Exports;

namespace PrivX.PowerShell.Tests.Jobs.Evidence;

/// <summary>A folder of evidence whose process dies, at each of its operations on files.</summary>
public sealed class EvidenceFolderTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly string _root = Directory.CreateTempSubdirectory("privx-evidence-").FullName;
    private readonly Dictionary<string, int> _saved = [];
    private int _folders;

    private string Root => Path.Combine(_root, $"case-{_folders}");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(100)]
    public async Task A_process_may_die_at_any_operation_and_the_next_one_ends_the_work(int share)
    {
        int deaths = 0;
        for (int at = 1; await DiesAsync(new DyingFiles(at, share)); at++)
        {
            deaths++;
            Dictionary<string, int> before = new(_saved);
            string[] whole = [.. WholeFiles()];
            await RunAsync(DiskFiles.Real);
            AssertComplete();

            // What was whole is not downloaded again.
            Assert.All(whole, path => Assert.Equal(before[path], _saved[path]));
            _saved.Clear();
            _folders++;
        }

        Assert.True(deaths > 20, $"{deaths} deaths");
        AssertComplete();
    }

    [Fact]
    public async Task Processes_that_die_again_and_again_come_to_an_end()
    {
        int runs = 0;
        for (int at = 3; await DiesAsync(new DyingFiles(at, 50)); at++)
        {
            runs++;
        }

        AssertComplete();
        Assert.True(runs > 2);
    }

    [Fact]
    public async Task A_finished_folder_is_left_as_it_is()
    {
        string hash = await RunAsync(DiskFiles.Real);
        DateTime written = File.GetLastWriteTimeUtc(Path.Combine(Root, "manifest.json"));
        using EvidenceFolder again = Open(DiskFiles.Real);
        Assert.True(again.IsFinished);
        Assert.Equal(5, again.Entries.Count);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(Root, "manifest.json")));
        Assert.Equal(hash, await EvidenceFolder.HashAsync(Path.Combine(Root, "manifest.json"), CancellationToken.None));
    }

    [Fact]
    public async Task Another_selection_other_files_and_a_second_run_are_refused()
    {
        using (EvidenceFolder first = Open(DiskFiles.Real))
        {
            Assert.Equal("EvidenceInUse", Assert.Throws<PrivXUsageException>(() => Open(DiskFiles.Real)).Code);
            await first.AddAsync(Items().First(), Now, CancellationToken.None);
        }

        PrivXFileException other = Assert.Throws<PrivXFileException>(() => EvidenceFolder.Open(Root, new JsonObject { ["server"] = "https://two" }, [], DiskFiles.Real));
        Assert.Contains("https://one", other.Message, StringComparison.Ordinal);
        await RunAsync(DiskFiles.Real);
        Assert.Throws<PrivXFileException>(() => EvidenceFolder.Open(Root, new JsonObject { ["server"] = "https://two" }, [], DiskFiles.Real));
        _folders++;
        Directory.CreateDirectory(Root);
        File.WriteAllText(Path.Combine(Root, "mine.txt"), "x");
        Assert.Equal("FileExists", Assert.Throws<PrivXFileException>(() => Open(DiskFiles.Real)).Code);
        Assert.Equal(["mine.txt"], Directory.GetFiles(Root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_file_that_was_cut_short_is_made_again()
    {
        using (EvidenceFolder first = Open(DiskFiles.Real))
        {
            await first.AddAsync(Items().First(), Now, CancellationToken.None);
        }

        string path = Path.Combine(Root, "a.txt");
        File.WriteAllText(path, "half");
        await RunAsync(DiskFiles.Real);
        AssertComplete();
    }

    [Theory]
    [InlineData("connections/1/a.txt", true)]
    [InlineData("a.txt", true)]
    [InlineData("", false)]
    [InlineData("../a.txt", false)]
    [InlineData("a/../../b", false)]
    [InlineData("/etc/passwd", false)]
    [InlineData("a//b", false)]
    [InlineData("C:\\a", false)]
    [InlineData("C:a", false)]
    [InlineData("a\\b", false)]
    [InlineData("nul", false)]
    [InlineData("a/COM1.txt", false)]
    [InlineData("a.txt::$DATA", false)]
    [InlineData("a\u0000b", false)]
    [InlineData("a.", false)]
    [InlineData(".", false)]
    public void Only_plain_paths_in_the_folder_are_inside(string path, bool isInside) => Assert.Equal(isInside, EvidencePath.IsInside(path));

    private EvidenceFolder Open(DiskFiles files) => EvidenceFolder.Open(Root, new JsonObject { ["server"] = "https://one", ["users"] = new JsonArray("a") }, new JsonObject { ["until"] = "2026" }, files);

    private async Task<bool> DiesAsync(DyingFiles files)
    {
        try
        {
            await RunAsync(files);
            return false;
        }
        catch (DyingFiles.DeathException)
        {
            return true;
        }
    }

    private async Task<string> RunAsync(DiskFiles files)
    {
        using EvidenceFolder folder = Open(files);
        if (folder.IsFinished)
        {
            return string.Empty;
        }

        foreach (EvidenceItem item in Items())
        {
            await folder.AddAsync(item, Now, CancellationToken.None);
        }

        return await folder.FinishAsync(Now, CancellationToken.None);
    }

    private IEnumerable<EvidenceItem> Items()
    {
        foreach (string path in new[] { "a.txt", "connections/1/b.txt", "connections/1/files/c.bin", "connections/2/d.txt" })
        {
            yield return new EvidenceItem(path, "Test")
            {
                ConnectionId = "1",
                ServerStatus = path.EndsWith(".bin", StringComparison.Ordinal) ? "ONGOING" : null,
                Save = async (target, token) =>
                {
                    using PartFile file = PartFile.Create(target.Path, replaces: true, isPrivate: true, files: target.Files);
                    file.Hash = target.Hash;
                    byte[] content = Encoding.UTF8.GetBytes(Content(path));
                    await file.WriteAsync(content, content.Length, token);
                    await file.WriteAsync(content, content.Length, token);
                    file.Finish();
                    _saved[path] = _saved.GetValueOrDefault(path) + 1;
                },
            };
        }

        yield return new EvidenceItem("connections/2/recording", "Recording") { WhyNot = "It was not recorded." };
    }

    // Those that have their name.
    private IEnumerable<string> WholeFiles() => !Directory.Exists(Root) ? []
        : Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.EndsWith(".part", StringComparison.Ordinal) && path is not ("manifest.json" or "unfinished.jsonl") && _saved.ContainsKey(path));

    private static string Content(string path) => string.Concat(Enumerable.Repeat($"content of {path}\n", 40));

    private void AssertComplete()
    {
        JsonNode manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "manifest.json")))!;
        Assert.Equal("2026", manifest["until"]!.ToString());
        string[] listed = [.. manifest["files"]!.AsArray().Select(file => file!["path"]!.ToString())];
        Assert.Equal(["a.txt", "connections/1/b.txt", "connections/1/files/c.bin", "connections/2/d.txt"], listed);
        Assert.Equal("It was not recorded.", Assert.Single(manifest["missing"]!.AsArray())!["reason"]!.ToString());
        foreach (JsonNode? file in manifest["files"]!.AsArray())
        {
            byte[] content = File.ReadAllBytes(Path.Combine(Root, file!["path"]!.ToString()));
            Assert.Equal(Content(file["path"]!.ToString()) + Content(file["path"]!.ToString()), Encoding.UTF8.GetString(content));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), file["sha256"]!.ToString());
            Assert.Equal(content.Length, (long)file["size"]!);
            Assert.Equal(file["path"]!.ToString().EndsWith(".bin", StringComparison.Ordinal) ? "ONGOING" : null, file["serverStatus"]?.ToString());
        }

        Assert.Equal(listed.Append("manifest.json").Order(StringComparer.Ordinal), Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }
}
