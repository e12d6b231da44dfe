using System;
using System.IO;
using PrivX.Client.Transfer;

namespace PrivX.Client.Exports;

/// <summary>What an export does to files. Apart, so that tests can have a process die at each of them.</summary>
internal class ExportFiles
{
    public virtual Stream Create(string path) => new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);

    /// <summary>What was written is on the disk, whatever happens to the machine.</summary>
    public virtual void Flush(Stream stream)
    {
        stream.Flush();
        (stream as FileStream)?.Flush(flushToDisk: true);
    }

    /// <summary>Gives a file another name, in one step; another file of that name is gone.</summary>
    public virtual void Move(string from, string to) => FileReplacement.Move(from, to);

    public virtual void Delete(string path) => File.Delete(path);

    /// <summary>Keeps other runs out; null where one is at work.</summary>
    public virtual IDisposable? Lock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
