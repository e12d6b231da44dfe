using System.IO;

namespace PrivX.Client.Transfer;

/// <summary>What is done to files that must survive a process that dies. Apart, so that tests can have it die at each of them.</summary>
internal class DiskFiles
{
    /// <summary>The disk itself.</summary>
    public static DiskFiles Real { get; } = new();

    /// <summary>Begins a file; what was there is gone.</summary>
    public virtual Stream Create(string path) => new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);

    /// <summary>Begins a file where there is none: never opens what is there, not another run's file, and not a link that somebody has put in the way.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="isPrivate">True for content that only the caller may read. On Windows the folder decides, as for every file.</param>
    public virtual Stream CreateNew(string path, bool isPrivate)
    {
#if NET8_0_OR_GREATER
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous,
        };
        if (isPrivate && !System.OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
#else
        _ = isPrivate;
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 4096, useAsync: true);
#endif
    }

    /// <summary>Opens a file to read and to add to, or begins it; keeps other runs out. Null where one is at work.</summary>
    public virtual Stream? OpenAlone(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 4096);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <summary>What was written is on the disk, whatever happens to the machine. (.NET cannot bring a folder to the disk: a new name may be lost then, and with it the file, but what has its name is whole.)</summary>
    public virtual void Flush(Stream stream)
    {
        stream.Flush();
        (stream as FileStream)?.Flush(flushToDisk: true);
    }

    /// <summary>Gives a file another name, in one step; another file of that name is gone.</summary>
    public virtual void Move(string from, string to) => FileReplacement.Move(from, to);

    /// <summary>Gives a file another name, which no file has.</summary>
    public virtual void MoveNew(string from, string to) => File.Move(from, to);

    public virtual void Delete(string path) => File.Delete(path);

    /// <summary>Who may do what with a file that is there, to be set again; null where it is not told by a number, as on Windows.</summary>
    public virtual int? ModeOf(string path)
    {
#if NET8_0_OR_GREATER
        return System.OperatingSystem.IsWindows() ? null : (int)File.GetUnixFileMode(path);
#else
        _ = path;
        return null;
#endif
    }

    /// <summary>Sets what <see cref="ModeOf"/> gave.</summary>
    public virtual void SetMode(string path, int? mode)
    {
#if NET8_0_OR_GREATER
        if (mode is { } known && !System.OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, (UnixFileMode)known);
        }
#else
        _ = (path, mode);
#endif
    }
}
