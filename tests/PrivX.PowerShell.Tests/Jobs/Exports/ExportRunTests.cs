using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Transfer;
using PrivX.PowerShell.Jobs.Exports;

namespace PrivX.PowerShell.Tests.Jobs.Exports;

/// <summary>Each record exactly once, in whole lines, whatever happens to the runs.</summary>
public sealed class ExportRunTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("privx-export").FullName;
    private readonly List<(DateTimeOffset Time, string Text)> _log = [];
    private int _requests;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_run_that_dies_at_any_operation_is_made_up_for()
    {
        int deaths = 0;
        for (int at = 1; ; at++)
        {
            Clear();
            Fill(40, perTime: 3);

            // Each run gets a little further; new and late records come in between.
            bool died = false;
            for (int share = 0; share <= 100; share += 50)
            {
                died |= await DiesAsync(at, share);
                Add(Start.AddMinutes(500 + share), $"new {share}");
                Add(_log.Max(one => one.Time).AddMinutes(-3), $"late {share}");
            }

            await RunAsync();
            AssertExact();
            if (!died)
            {
                break;
            }

            deaths += 3;
        }

        Assert.True(deaths >= 60, $"{deaths} deaths");
    }

    [Fact]
    public async Task Random_deaths_lose_and_double_nothing()
    {
        var random = new Random(4711);
        Fill(200, perTime: 7);
        int deaths = 0;
        for (int i = 0; i < 200; i++)
        {
            deaths += await DiesAsync(random.Next(1, 20), random.Next(0, 101), pieceSize: random.Next(1, 40)) ? 1 : 0;
            for (int k = random.Next(0, 12); k > 0; k--)
            {
                Add(Latest.AddSeconds(random.Next(-500, 60)), $"{i}-{k % 3}");
            }
        }

        await RunAsync();
        AssertExact();
        Assert.True(deaths >= 40, $"{deaths} deaths");
    }

    [Fact]
    public async Task More_records_of_one_time_than_a_page_holds_are_all_written()
    {
        for (int i = 0; i < 2_500; i++)
        {
            Add(Start.AddHours(1), $"same {i % 2_000}");
        }

        Add(Start.AddHours(2), "after");
        ExportOutcome outcome = await RunAsync();
        AssertExact();
        Assert.Equal(2_501, outcome.Written);
        Assert.Equal(2_501, outcome.Read);
        Assert.True(_requests < 8, $"{_requests} requests");
        ExportOutcome again = await RunAsync();
        Assert.Equal((0, 0), (again.Written, again.Files.Count));
    }

    [Fact]
    public async Task What_is_purged_while_pages_are_read_hides_nothing()
    {
        Fill(5_000, perTime: 1);
        int purged = 0;
        await RunAsync(afterPage: () =>
        {
            _log.RemoveRange(0, 300);
            purged += 300;
        });
        string[] lines = Lines();
        Assert.Equal(lines.Length, lines.Distinct().Count());
        Assert.Superset(_log.Select(one => Line(one.Time, one.Text)).ToHashSet(), lines.ToHashSet());
        Assert.True(purged > 0);
    }

    [Fact]
    public async Task A_backlog_comes_in_pieces_and_memory_of_it_is_short()
    {
        Fill(9_000, perTime: 1);
        ExportOutcome outcome = await RunAsync(pieceSize: 1_000);
        Assert.Equal(9, outcome.Files.Count);
        Assert.All(outcome.Files, file => Assert.Equal(1_000, File.ReadAllLines(file).Length));
        Assert.Equal(outcome.Files.Order(StringComparer.Ordinal), outcome.Files);
        Assert.True(new FileInfo(Bookmark).Length < 4_000, "The bookmark keeps what lies within the overlap, no more.");
        AssertExact();
    }

    [Fact]
    public async Task A_second_run_with_the_bookmark_leaves_politely()
    {
        Fill(10, perTime: 1);
        PrivXUsageException? refused = null;
        await RunAsync(afterPage: () => refused = Assert.Throws<PrivXUsageException>(() => RunAsync().GetAwaiter().GetResult()));
        Assert.Equal("BookmarkInUse", refused!.Code);
        AssertExact();
    }

    [Fact]
    public async Task Nothing_is_written_where_it_is_only_shown()
    {
        Fill(10, perTime: 1);
        ExportOutcome outcome = await Run(DiskFiles.Real, 10, null, isOnlyShown: true).RunAsync(End, CancellationToken.None);
        Assert.Equal(10, outcome.Written);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("{", "cannot be read")]
    [InlineData("""{"version":1,"kind":"Other","server":"https://one","id":"a","start":"2030-01-01T00:00:00.0000000Z","until":"2030-01-01T00:00:00.0000000Z","number":0,"pending":null,"seen":[]}""", "is of Other")]
    [InlineData("""{"version":2}""", "another version")]
    public async Task A_bookmark_that_is_none_of_this_export_is_refused_and_stays(string text, string words)
    {
        Fill(1, perTime: 1);
        File.WriteAllText(Bookmark, text);
        PrivXUsageException failure = await Assert.ThrowsAsync<PrivXUsageException>(() => RunAsync());
        Assert.Equal("InvalidBookmark", failure.Code);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(Bookmark));
    }

    [Fact]
    public async Task Two_exports_into_one_folder_leave_each_others_files_alone()
    {
        Fill(10, perTime: 1);
        string other = Path.Combine(_folder, "AuditEvent-20300101T000000Z-ffffffff-000001.jsonl.part");
        File.WriteAllText(other, "half");
        await RunAsync();
        Assert.Equal("half", File.ReadAllText(other));
        File.Delete(other);
        AssertExact();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_folder_that_is_full_is_an_error_and_the_next_run_goes_on(int at)
    {
        Fill(10, perTime: 1);
        PrivXFileException failure = await Assert.ThrowsAsync<PrivXFileException>(() => Run(new FullFiles(at), 4, null).RunAsync(End, CancellationToken.None));
        Assert.Equal("FileNotWritten", failure.Code);
        await RunAsync();
        AssertExact();
    }

    private string Bookmark => Path.Combine(_folder, "bookmark");

    private DateTimeOffset Latest => _log.Max(one => one.Time);

    private DateTimeOffset End => Latest.AddSeconds(1);

    private void Clear()
    {
        foreach (string file in Directory.EnumerateFiles(_folder))
        {
            File.Delete(file);
        }

        _log.Clear();
    }

    private void Fill(int count, int perTime)
    {
        for (int i = 0; i < count; i++)
        {
            Add(Start.AddMinutes(i / perTime * perTime), $"record {i}");
        }
    }

    private void Add(DateTimeOffset time, string text) => _log.Add((time, text));

    private async Task<bool> DiesAsync(int at, int share, int pieceSize = 7)
    {
        try
        {
            await Run(new DyingFiles(at, share), pieceSize, null).RunAsync(End, CancellationToken.None);
            return false;
        }
        catch (DyingFiles.DeathException)
        {
            return true;
        }
    }

    private Task<ExportOutcome> RunAsync(int pieceSize = 10_000, Action? afterPage = null) => Run(DiskFiles.Real, pieceSize, afterPage).RunAsync(End, CancellationToken.None);

    private ExportRun Run(DiskFiles files, int pieceSize, Action? afterPage, bool isOnlyShown = false) => new(
        new ExportOptions
        {
            Folder = _folder,
            Bookmark = Bookmark,
            Kind = "AuditEvent",
            Server = "https://one",
            Ending = ".jsonl",
            StartAt = Start,
            Overlap = TimeSpan.FromMinutes(10),
            PieceSize = pieceSize,
            IsOnlyShown = isOnlyShown,
        },
        files,
        (from, end, skip, count, _) =>
        {
            _requests++;
            IReadOnlyList<ExportRecord> page = [.. _log.OrderBy(one => one.Time).Where(one => one.Time >= from && one.Time <= end).Skip((int)skip).Take(count)
                .Select(one => new ExportRecord(one.Time, Line(one.Time, one.Text), () => Line(one.Time, one.Text)))];
            afterPage?.Invoke();
            return Task.FromResult(page);
        });

    private static string Line(DateTimeOffset time, string text) => time.ToString("o", CultureInfo.InvariantCulture) + " " + text;

    private string[] Lines()
    {
        string[] files = [.. Directory.EnumerateFiles(_folder, "*.jsonl")];
        Assert.All(files, file => Assert.EndsWith("\n", File.ReadAllText(file), StringComparison.Ordinal));
        return [.. files.SelectMany(File.ReadAllLines)];
    }

    private void AssertExact()
    {
        Assert.Empty(Directory.EnumerateFiles(_folder, "*.part"));
        Assert.Equal(_log.Select(one => Line(one.Time, one.Text)).Order(StringComparer.Ordinal), Lines().Order(StringComparer.Ordinal));
    }

    private sealed class FullFiles(int at) : DiskFiles
    {
        private int _streams;

        public override void Flush(Stream stream)
        {
            if (++_streams == at)
            {
                throw new IOException("There is not enough space on the disk.");
            }

            base.Flush(stream);
        }
    }
}
