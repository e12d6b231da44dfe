using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PrivX.Client.Exports;

namespace PrivX.ConnectionManager;

/// <summary>That a connection was made, or that it ended, as lines of text for log systems.</summary>
internal sealed class ConnectionRecord
{
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Connection _connection;
    private readonly bool _isEnd;

    private ConnectionRecord(Connection connection, bool isEnd, DateTimeOffset time)
    {
        _connection = connection;
        _isEnd = isEnd;
        Time = time;
    }

    /// <summary>When it happened.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The connection and what happened to it. What else is told of it may change.</summary>
    public string Key => string.Format(CultureInfo.InvariantCulture, "{0}:{1}:{2}", _isEnd ? "end" : "begin", _connection.Id, Time.UtcTicks);

    /// <summary>That it was made; null where the server tells no time.</summary>
    public static ConnectionRecord? OfBegin(Connection connection) => connection.Connected is { } time ? new(connection, false, time) : null;

    /// <summary>That it ended; null where it did not.</summary>
    public static ConnectionRecord? OfEnd(Connection connection) => connection.Disconnected is { } time ? new(connection, true, time) : null;

    public string ToJson(ExportMask mask)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Relaxed))
        {
            writer.WriteStartObject();
            writer.WriteString("time", Text(Time));
            writer.WriteString("record", _isEnd ? "ended" : "connected");
            foreach (KeyValuePair<string, string?> detail in Details().Where(detail => !string.IsNullOrEmpty(detail.Value)))
            {
                writer.WriteString(detail.Key, mask.Shown(detail.Key, detail.Value));
            }

            foreach (KeyValuePair<string, long?> number in Numbers().Where(number => number.Value is not null))
            {
                writer.WriteNumber(number.Key, number.Value!.Value);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public string ToCef(ExportMask mask) => Cef.Line(
        string.Empty,
        _isEnd ? "connection-ended" : "connection-connected",
        _isEnd ? "Connection ended" : "Connection made",
        3,
        Time,
        "CONNECTION-MANAGER",
        Details()
            .Where(detail => !string.IsNullOrEmpty(detail.Value))
            .Select(detail => new KeyValuePair<string, string?>(detail.Key, mask.Shown(detail.Key, detail.Value)))
            .Concat(Numbers().Where(number => number.Value is not null).Select(number => new KeyValuePair<string, string?>(number.Key, number.Value!.Value.ToString(CultureInfo.InvariantCulture)))));

    private IEnumerable<KeyValuePair<string, string?>> Details()
    {
        yield return new("id", _connection.Id);
        yield return new("type", _connection.Type);
        yield return new("mode", _connection.Mode);
        yield return new("userID", _connection.User?.Id);
        yield return new("username", _connection.User?.DisplayName);
        yield return new("hostID", _connection.TargetHost?.Id);
        yield return new("hostname", _connection.TargetHost?.CommonName);
        yield return new("address", _connection.TargetHostAddress);
        yield return new("account", _connection.TargetHostAccount);
        yield return new("remoteAddress", _connection.RemoteAddress);
        yield return new("sessionID", _connection.SessionId);
        yield return new("accessGroupID", _connection.AccessGroupId);
        yield return new("connected", Text(_connection.Connected));
        if (_isEnd)
        {
            yield return new("disconnected", Text(_connection.Disconnected));
            yield return new("status", _connection.Status);
            yield return new("reason", _connection.TerminationReason);
        }
    }

    private IEnumerable<KeyValuePair<string, long?>> Numbers()
    {
        if (_isEnd)
        {
            yield return new("duration", _connection.Duration);
            yield return new("bytesIn", _connection.BytesIn);
            yield return new("bytesOut", _connection.BytesOut);
        }
    }

    private static string? Text(DateTimeOffset? time) => time?.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture);
}
