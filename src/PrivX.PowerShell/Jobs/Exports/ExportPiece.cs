using System;
using System.Globalization;
using System.IO;
using System.Text;
using PrivX.Client.Transfer;

namespace PrivX.PowerShell.Jobs.Exports;

/// <summary>A file in the making, under another name.</summary>
internal sealed class ExportPiece : IDisposable
{
    public const string PartEnding = ".part";

    private readonly DiskFiles _files;
    private readonly Stream _stream;
    private readonly StreamWriter _writer;
    private bool _isClosed;

    public ExportPiece(DiskFiles files, string path)
    {
        _files = files;
        Path = path;
        _stream = files.Create(path + PartEnding);
        _writer = new StreamWriter(_stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>The name that it gets.</summary>
    public string Path { get; }

    public int Count { get; private set; }

    /// <summary>The name of a file: when its first record came to be, whose it is, and its number.</summary>
    public static string NameOf(DateTimeOffset first, string id, int number, ExportOptions options) =>
        System.IO.Path.Combine(options.Folder, string.Format(CultureInfo.InvariantCulture, "{0}-{1:yyyyMMdd'T'HHmmss'Z'}-{2}-{3:000000}{4}", options.Kind, first.UtcDateTime, id, number, options.Ending));

    public void Write(ExportRecord record)
    {
        _writer.Write(record.Line());
        _writer.Write('\n');
        Count++;
    }

    /// <summary>All of it is on the disk.</summary>
    public void Close()
    {
        _writer.Flush();
        _files.Flush(_stream);
        _stream.Dispose();
        _isClosed = true;
    }

    public void Dispose()
    {
        if (!_isClosed)
        {
            _isClosed = true;
            _stream.Dispose();
            _files.Delete(Path + PartEnding);
        }
    }
}
