using System;
using System.IO;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Tests.Support;
using PrivX.Client.Transfer;

namespace PrivX.Client.Tests.Transfer;

/// <summary>A file in the making: what disks refuse, and what it leaves to other runs.</summary>
public sealed class PartFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("privx-part-").FullName;

    private string Target => Path.Combine(_folder, "recording.bin");

    private string Part => Target + ".part";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_is_no_file_to_write()
    {
        PrivXFileException failure = Assert.Throws<PrivXFileException>(() => PartFile.Check(_folder, replaces: true));
        Check.Wellformed(failure);
        Assert.Equal("FileExists", failure.Code);
        Assert.Contains("is a folder", failure.Message, StringComparison.Ordinal);
    }

    // Full, read-only, gone: whatever the disk says, by whichever exception the framework tells it.
    [Theory]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(UnauthorizedAccessException))]
    [InlineData(typeof(SecurityException))]
    [InlineData(typeof(NotSupportedException))]
    [InlineData(typeof(ArgumentException))]
    public async Task A_disk_that_takes_no_more_is_told_and_nothing_is_left(Type thrown)
    {
        var failure = (Exception)Activator.CreateInstance(thrown, "No space left on device")!;
        var disk = new RefusingStream(File.Create(Part)) { OnWrite = failure };
        using (var file = new PartFile(disk, Target, replaces: false))
        {
            PrivXFileException told = await Check.ThrowsAsync<PrivXFileException>(() => file.WriteAsync([1], 1, default));
            Assert.Equal(("FileNotWritten", $"'{Target}' cannot be written: No space left on device."), (told.Code, told.Message));
            Assert.Same(failure, told.InnerException);
            Assert.Equal(0, file.Length);
        }

        Assert.True(disk.IsDisposed);
        AssertNothing();
    }

    [Fact]
    public async Task What_is_no_refusal_is_told_as_itself()
    {
        using var file = new PartFile(new RefusingStream(File.Create(Part)) { OnWrite = new InvalidOperationException("x") }, Target, replaces: false);
        await Assert.ThrowsAsync<InvalidOperationException>(() => file.WriteAsync([1], 1, default));
    }

    // The last bytes go to the disk when the file is closed.
    [Fact]
    public async Task A_disk_that_refuses_the_last_bytes_makes_no_file()
    {
        using (var file = new PartFile(new RefusingStream(File.Create(Part)) { OnClose = new IOException("No space left on device") }, Target, replaces: false))
        {
            await file.WriteAsync([1], 1, default);
            PrivXFileException told = Assert.Throws<PrivXFileException>(file.Finish);
            Check.Wellformed(told);
            Assert.Equal("FileNotWritten", told.Code);
        }

        AssertNothing();
    }

    [Fact]
    public void A_path_that_no_file_can_have_is_told()
    {
        PrivXFileException told = Assert.Throws<PrivXFileException>(() => PartFile.Create(Target + "\0", replaces: false, isPrivate: false));
        Check.Wellformed(told);
        Assert.Equal("FileNotWritten", told.Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Once_it_is_over_a_part_of_that_name_is_another_runs(bool isWhole)
    {
        PartFile file = PartFile.Create(Target, replaces: false, isPrivate: false);
        await file.WriteAsync("mine"u8.ToArray(), 4, default);
        if (isWhole)
        {
            file.Finish();
        }
        else
        {
            file.Dispose();
        }

        await File.WriteAllTextAsync(Part, "another's");
        file.Dispose();
        Assert.Equal("another's", await File.ReadAllTextAsync(Part));
        Assert.Equal(isWhole, File.Exists(Target));
    }

    [Fact]
    public async Task Only_what_is_private_is_kept_from_others()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string usual = Path.Combine(_folder, "usual");
        await File.WriteAllTextAsync(usual, string.Empty);
        using PartFile file = PartFile.Create(Target, replaces: false, isPrivate: false);
        Assert.Equal(File.GetUnixFileMode(usual), File.GetUnixFileMode(Part));
    }

    private void AssertNothing() => Assert.Empty(Directory.GetFileSystemEntries(_folder));

    /// <summary>A file on a disk that refuses something.</summary>
    private sealed class RefusingStream(Stream inner) : ForwardStream
    {
        public Exception? OnWrite { get; init; }

        public Exception? OnClose { get; init; }

        public bool IsDisposed { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            OnWrite is null ? inner.WriteAsync(buffer, cancellationToken) : ValueTask.FromException(OnWrite);

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            inner.Dispose();
            base.Dispose(disposing);
            if (OnClose is not null)
            {
                throw OnClose;
            }
        }
    }
}
