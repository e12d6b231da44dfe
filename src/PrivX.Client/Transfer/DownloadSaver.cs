using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Errors;
using PrivX.Client.Transport;

namespace PrivX.Client.Transfer;

/// <summary>
/// Saves a download to a file. Memory stays flat, whatever the size. After a break it asks for the rest, and begins anew where the server does
/// not answer with just that; it gives up when some attempts in a row came no further.
/// </summary>
/// <param name="source">Opens the download; is asked again after a break.</param>
internal sealed class DownloadSaver(DownloadSource source)
{
    private const int BufferSize = 128 * 1024;
    private const int RangeNotSatisfiable = 416;
    private const int TooManyRequests = 429;

    private static readonly TimeSpan ReportEvery = TimeSpan.FromMilliseconds(300);

    private DateTimeOffset _reported;
    private long? _total;
    private string? _tag;

    /// <summary>Whether a file that is there is replaced.</summary>
    public bool Replaces { get; init; }

    /// <summary>Whether a file that is there stays as it is; only its length is compared.</summary>
    public bool Skips { get; init; }

    /// <summary>True for content that only the caller may read.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Makes what gives the content the form in which it is written; null writes it as it comes.</summary>
    public Func<IContentConverter>? Converter { get; init; }

    /// <summary>Hears all that is written; null where nobody wants to know.</summary>
    public ContentHash? Hash { get; init; }

    /// <summary>The disk.</summary>
    public DiskFiles Files { get; init; } = DiskFiles.Real;

    /// <summary>Hears now and then how many bytes there are, and of how many. From any thread.</summary>
    public Action<long, long?>? Progress { get; init; }

    private IClock Clock => source.Clock;

    /// <summary>Saves to a file that is known before.</summary>
    public async Task<string> SaveAsync(string path, CancellationToken cancellationToken)
    {
        if (Skips && File.Exists(path))
        {
            using Download there = await source.Open(0, cancellationToken).ConfigureAwait(false);
            RefuseOther(there, path);
            return path;
        }

        using PartFile file = Create(path);
        await FillAsync(file, null, cancellationToken).ConfigureAwait(false);
        return path;
    }

    /// <summary>Saves to a file whose name may depend on what the server suggests; null when it suggests nothing.</summary>
    public async Task<string> SaveAsync(Func<string?, string> choosePath, CancellationToken cancellationToken)
    {
        Download download = await source.Open(0, cancellationToken).ConfigureAwait(false);
        string path;
        PartFile file;
        try
        {
            path = choosePath(download.FileName);
            if (Skips && File.Exists(path))
            {
                RefuseOther(download, path);
                download.Dispose();
                return path;
            }

            file = Create(path);
        }
        catch
        {
            download.Dispose();
            throw;
        }

        using (file)
        {
            await FillAsync(file, download, cancellationToken).ConfigureAwait(false);
        }

        return path;
    }

    // Something else may have the same name. What is converted has another length.
    private void RefuseOther(Download download, string path)
    {
        long length = new FileInfo(path).Length;
        if (Converter is null && download.Total is { } total && total != length)
        {
            throw new PrivXFileException(ErrorCodes.FileExists, $"The file '{path}' exists already and has {Text.Count(length)} bytes; what PrivX has is {Text.Count(total)} bytes.")
            {
                Remedy = Remedies.OtherContent,
            };
        }
    }

    private PartFile Create(string path)
    {
        PartFile file = PartFile.Create(path, Replaces, IsPrivate, Converter?.Invoke(), Files);
        file.Hash = Hash;
        return file;
    }

    private async Task FillAsync(PartFile file, Download? opened, CancellationToken cancellationToken)
    {
        bool hasBegun = false;
        long furthest = 0;
        int attempt = 1;
        DateTimeOffset start = _reported = Clock.UtcNow;
        while (true)
        {
            try
            {
                using (Download download = opened ?? await OpenAsync(file, cancellationToken).ConfigureAwait(false))
                {
                    opened = null;
                    hasBegun = true;
                    await CopyAsync(download, file, cancellationToken).ConfigureAwait(false);
                }

                file.Finish();
                return;
            }
            catch (PrivXException failure) when (hasBegun && IsPassing(failure))
            {
                if (file.Length > furthest)
                {
                    // It went on: a long way may have many breaks, each of which has its own attempts.
                    furthest = file.Length;
                    attempt = 1;
                    start = Clock.UtcNow;
                }

                var verdict = new RetryDecision(true, failure.Message.TrimEnd('.'), (failure as PrivXRequestException)?.RetryAfter);
                RetryNotice? next = source.RetryPolicy.Next(attempt++, verdict, start);
                if (next is null)
                {
                    throw;
                }

                if ((failure as PrivXRequestException)?.Status == RangeNotSatisfiable)
                {
                    file.Clear();
                }

                next.TellTo(source.Reporter);
                await Clock.DelayAsync(next.Delay, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // What can be had again: a break, a silence, a busy server. An opening has been tried several times by itself.
    private static bool IsPassing(PrivXException failure) => failure switch
    {
        PrivXResponseException or PrivXTimeoutException => true,
        PrivXConnectionException { Code: ErrorCodes.Unreachable } => true,
        PrivXRequestException request => request.Status is RangeNotSatisfiable or TooManyRequests or >= 500,
        _ => false,
    };

    private async Task<Download> OpenAsync(PartFile file, CancellationToken cancellationToken)
    {
        // The rest of a whole of unknown size could be the rest of something else.
        if (_total is not null)
        {
            Download rest = await source.Open(file.Length, cancellationToken).ConfigureAwait(false);
            if (rest.Start == file.Length && rest.Total == _total && rest.EntityTag == _tag)
            {
                return rest;
            }

            file.Clear();
            if (rest.Start == 0)
            {
                return rest;
            }

            rest.Dispose();
        }

        file.Clear();
        return await source.Open(0, cancellationToken).ConfigureAwait(false);
    }

    private async Task CopyAsync(Download download, PartFile file, CancellationToken cancellationToken)
    {
        if (download.Start != file.Length)
        {
            throw new PrivXResponseException("The server answers a part of the download that it was not asked for.");
        }

        _total = download.Total;
        _tag = download.EntityTag;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            int read;
            while ((read = await ReadAsync(download, buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                await file.WriteAsync(buffer, read, cancellationToken).ConfigureAwait(false);
                Report(file);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: IsPrivate);
        }

        if (_total is { } total && file.Length != total)
        {
            throw new PrivXResponseException(FormattableString.Invariant($"The download ended after {file.Length} of {total} bytes."));
        }
    }

#if NET8_0_OR_GREATER
    private static ValueTask<int> ReadAsync(Download download, byte[] buffer, CancellationToken cancellationToken) =>
        download.Content.ReadAsync(buffer, cancellationToken);
#else
    private static Task<int> ReadAsync(Download download, byte[] buffer, CancellationToken cancellationToken) =>
        download.Content.ReadAsync(buffer, 0, buffer.Length, cancellationToken);
#endif

    private void Report(PartFile file)
    {
        if (Progress is not null && Clock.UtcNow - _reported >= ReportEvery)
        {
            _reported = Clock.UtcNow;
            Progress(file.Length, _total);
        }
    }
}
