using System.IO;
using PrivX.Client.Transfer;

namespace PrivX.PowerShell.Tests.Jobs.Rotation;

/// <summary>A disk that refuses one operation, as a full one does, and works again afterwards.</summary>
internal sealed class FailingFiles(int at) : DiskFiles
{
    private int _done;

    public bool HasFailed { get; private set; }

    public override Stream CreateNew(string path, bool isPrivate)
    {
        Step();
        return base.CreateNew(path, isPrivate);
    }

    public override Stream? OpenAlone(string path)
    {
        Step();
        return base.OpenAlone(path);
    }

    public override void Flush(Stream stream)
    {
        Step();
        base.Flush(stream);
    }

    public override void Move(string from, string to)
    {
        Step();
        base.Move(from, to);
    }

    public override void Delete(string path)
    {
        Step();
        base.Delete(path);
    }

    private void Step()
    {
        if (++_done == at)
        {
            HasFailed = true;
            throw new IOException("There is no space left on the device.");
        }
    }
}
