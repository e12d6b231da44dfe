using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace PrivX.PowerShell.Jobs.Reports;

/// <summary>
/// A report as one page of HTML that needs nothing else and loads nothing. Rows are data in it, never markup: they are JSON without any character
/// that HTML knows, and the page's own policy lets no script run but the one whose hash it names.
/// </summary>
/// <param name="write">Takes bytes of the page, in their order.</param>
internal sealed class ReportPage(Action<byte[], int> write) : IDisposable
{
    private const int ChunkRows = 2_000;
    private const int ChunkBytes = 128 * 1024;

    // Letters of all languages as they are; what HTML or a script could take for its own is a number.
    private static readonly JsonWriterOptions Escaped = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private static readonly Regex Blank = new(@"\{\{(?<name>[a-z-]+)\}\}", RegexOptions.CultureInvariant);

    private readonly MemoryStream _buffer = new();
    private Utf8JsonWriter? _rows;
    private int _count;

    /// <summary>Writes what comes before the rows.</summary>
    public void Begin(string title, DateTimeOffset made) => Write(isHead: true, new Dictionary<string, string>
    {
        ["title"] = WebUtility.HtmlEncode(title),
        ["time"] = made.UtcDateTime.ToString("u", System.Globalization.CultureInfo.InvariantCulture),
        ["style"] = Resource("report.css"),
        ["style-hash"] = HashOf("report.css"),
        ["script-hash"] = HashOf("report.js"),
    });

    /// <summary>Writes a row.</summary>
    public void Add(object[] cells)
    {
        if (_rows is null)
        {
            Put("<script class=\"rows\" type=\"application/json\">");
            _rows = new Utf8JsonWriter(_buffer, Escaped);
            _rows.WriteStartArray();
        }

        _rows.WriteStartArray();
        int last = Array.FindLastIndex(cells, cell => !Equals(cell, 0));
        for (int i = 0; i <= last; i++)
        {
            if (cells[i] is string text)
            {
                _rows.WriteStringValue(text);
            }
            else
            {
                _rows.WriteNumberValue((int)cells[i]);
            }
        }

        _rows.WriteEndArray();
        if (++_count % ChunkRows == 0)
        {
            EndRows();
        }
    }

    /// <summary>Writes what comes after the rows.</summary>
    public void End(string title, ReportTable table, IReadOnlyCollection<string> errors)
    {
        EndRows();
        Write(isHead: false, new Dictionary<string, string> { ["script"] = Resource("report.js") }, () => WriteTable(title, table, errors));
        Flush();
    }

    public void Dispose()
    {
        _rows?.Dispose();
        _buffer.Dispose();
    }

    private void EndRows()
    {
        if (_rows is not null)
        {
            _rows.WriteEndArray();
            _rows.Dispose();
            _rows = null;
            Put("</script>\n");
            Flush();
        }
    }

    private void WriteTable(string title, ReportTable table, IReadOnlyCollection<string> errors)
    {
        using var json = new Utf8JsonWriter(_buffer, Escaped);
        json.WriteStartObject();
        json.WriteString("title", title);
        json.WriteNumber("rows", table.Rows);
        json.WriteStartArray("columns");
        foreach (ReportColumn column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", Client.Text.Visible(column.Name));
            json.WriteString("kind", column.Kind switch
            {
                ReportValueKind.Number => "number",
                ReportValueKind.Date => "date",
                ReportValueKind.Length => "length",
                _ => "text",
            });
            json.WriteBoolean("shown", column.IsShown);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTexts(json, "sources", table.Sources);
        WriteTexts(json, "errors", errors);
        WriteTexts(json, "texts", table.Texts);
        json.WriteEndObject();
    }

    private void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
            if (json.BytesPending > ChunkBytes)
            {
                json.Flush();
                Flush();
            }
        }

        json.WriteEndArray();
    }

    // The page with its blanks filled in; each is filled once, so that nothing in a title is taken for one.
    private void Write(bool isHead, Dictionary<string, string> texts, Action? report = null)
    {
        string page = Resource("report.html");
        int rows = page.IndexOf("{{rows}}", StringComparison.Ordinal);
        string part = isHead ? page.Substring(0, rows) : page.Substring(rows + "{{rows}}\n".Length);
        int at = 0;
        foreach (Match blank in Blank.Matches(part))
        {
            Put(part.Substring(at, blank.Index - at));
            at = blank.Index + blank.Length;
            if (blank.Groups["name"].Value == "report")
            {
                report!();
            }
            else
            {
                Put(texts[blank.Groups["name"].Value]);
            }
        }

        Put(part.Substring(at));
    }

    private void Put(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        _buffer.Write(bytes, 0, bytes.Length);
    }

    private void Flush()
    {
        write(_buffer.GetBuffer(), (int)_buffer.Length);
        _buffer.SetLength(0);
    }

    // As browsers read it: lines end with one character.
    private static string Resource(string name)
    {
        using Stream stream = typeof(ReportPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }

    private static string HashOf(string resource) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Resource(resource))));
}
