using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace PrivX.Simulator.Engine;

/// <summary>Writes an answer to the wire, or what a fault makes of it.</summary>
internal static class AnswerWriter
{
    /// <summary>A recording of gigabytes goes out as fast as it is read, not into memory.</summary>
    private const int FlushedEvery = 1 << 20;

    private const string Page = "<!DOCTYPE html><html><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>";

    public static Task WaitAsync(Fault fault, CancellationToken aborted) =>
        Task.Delay(fault.DelaySeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan, aborted);

    public static async Task WriteAsync(HttpContext http, Answer answer, IReadOnlyList<Fault> faults, JournalEntry entry)
    {
        foreach (var fault in faults)
        {
            switch (fault.Kind)
            {
                case FaultKind.Delay when fault.Timing == FaultTiming.AfterHandling:
                    await WaitAsync(fault, http.RequestAborted).ConfigureAwait(false);
                    break;
                case FaultKind.AbortBeforeHeaders:
                    http.Abort();
                    return;
                case FaultKind.AbortInHeaders:
                    await AbortInHeadersAsync(http).ConfigureAwait(false);
                    return;
                case FaultKind.AbortAfterHeaders:
                    http.Response.ContentType = Answer.JsonType;
                    http.Response.ContentLength = 1000;
                    await http.Response.Body.FlushAsync(http.RequestAborted).ConfigureAwait(false);
                    http.Abort();
                    return;
                case FaultKind.HalfBody:
                    await HalfBodyAsync(http, answer, entry).ConfigureAwait(false);
                    return;
                case FaultKind.HalfJson:
                    answer.Body = answer.Body?.Part(0, answer.Length / 2);
                    break;
                case FaultKind.Html:
                    answer.ContentType = "text/html; charset=utf-8";
                    answer.Body = AnswerBody.Of([Encoding.UTF8.GetBytes(fault.Body ?? Page)]);
                    break;
                case FaultKind.Rewritten when answer.Body is not null:
                    answer.Body = AnswerBody.Of([fault.Rewrite!(entry, answer.Body.ToArray())]);
                    break;
                case FaultKind.EmptyBody:
                    answer.Body = null;
                    break;
                case FaultKind.WrongContentType:
                    answer.ContentType = fault.ContentType ?? "text/plain";
                    break;
                case FaultKind.Gzip:
                    answer.Body = AnswerBody.Of([Compress(answer.Body?.ToArray() ?? [])]);
                    answer.Headers.Add(new KeyValuePair<string, string>("Content-Encoding", "gzip"));
                    break;
                case FaultKind.SlowDrip:
                    await DripAsync(http, answer, fault).ConfigureAwait(false);
                    return;
            }
        }

        WriteHead(http, answer);
        if (answer.Body is null)
        {
            return;
        }

        await WriteBodyAsync(http, answer.Body).ConfigureAwait(false);
    }

    private static async Task WriteBodyAsync(HttpContext http, AnswerBody body)
    {
        var writer = http.Response.BodyWriter;
        var waiting = 0L;
        foreach (var piece in body.Pieces(0, body.Length))
        {
            piece.Span.CopyTo(writer.GetSpan(piece.Length));
            writer.Advance(piece.Length);
            waiting += piece.Length;
            if (waiting >= FlushedEvery)
            {
                waiting = 0;
                await writer.FlushAsync(http.RequestAborted).ConfigureAwait(false);
            }
        }

        await writer.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }

    private static void WriteHead(HttpContext http, Answer answer)
    {
        http.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            http.Response.Headers.Append(name, value);
        }

        http.Response.ContentLength = answer.Length;
        if (answer.Body is not null)
        {
            http.Response.ContentType = answer.ContentType;
        }
    }

    private static async Task AbortInHeadersAsync(HttpContext http)
    {
        // Below HTTP: half of a status line and one header, straight into the (decrypted) connection.
        if (http.Features.Get<IConnectionTransportFeature>() is { } connection)
        {
            await connection.Transport.Output.WriteAsync("HTTP/1.1 200 OK\r\nContent-Ty"u8.ToArray(), http.RequestAborted).ConfigureAwait(false);
        }

        http.Abort();
    }

    private static async Task HalfBodyAsync(HttpContext http, Answer answer, JournalEntry entry)
    {
        WriteHead(http, answer);
        if (answer.Body?.Part(0, answer.Length / 2) is { } half)
        {
            await WriteBodyAsync(http, half).ConfigureAwait(false);
        }

        entry.Status = answer.Status;
        http.Abort();
    }

    private static async Task DripAsync(HttpContext http, Answer answer, Fault fault)
    {
        WriteHead(http, answer);
        var piece = Math.Max(1, fault.Rows);
        for (var position = 0L; position < answer.Length; position += piece)
        {
            await WriteBodyAsync(http, answer.Body!.Part(position, Math.Min(piece, answer.Length - position))).ConfigureAwait(false);
            await Task.Delay(TimeSpan.FromSeconds(fault.DelaySeconds ?? 0.01), http.RequestAborted).ConfigureAwait(false);
        }
    }

    private static byte[] Compress(byte[] body)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return buffer.ToArray();
    }
}
