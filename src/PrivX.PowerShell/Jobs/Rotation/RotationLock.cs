using System;
using System.IO;
using PrivX.Client;
using PrivX.Client.Transfer;

namespace PrivX.PowerShell.Jobs.Rotation;

/// <summary>Keeps other runs out of a rotation while one is at work. Ends with the process.</summary>
internal sealed class RotationLock : IDisposable
{
    private readonly Stream _stream;
    private readonly string _path;
    private readonly DiskFiles _files;

    private RotationLock(Stream stream, string path, DiskFiles files)
    {
        _stream = stream;
        _path = path;
        _files = files;
    }

    /// <summary>Enters, where nobody else is and the state is what it was.</summary>
    /// <param name="statePath">The state file.</param>
    /// <param name="known">What it said; null where there was none.</param>
    /// <param name="files">The disk.</param>
    /// <exception cref="PrivXUsageException">Code <c>RotationInUse</c>: another run is at work, or was meanwhile.</exception>
    public static RotationLock Enter(string statePath, RotationState? known, DiskFiles files)
    {
        string path = statePath + ".lock";
        Stream stream;
        try
        {
            stream = files.OpenAlone(path) ?? throw InUse(statePath);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PrivXFileException(ErrorCodes.FileNotWritten, $"'{path}' cannot be written: {failure.Message}", failure) { Remedy = "Check the folder of -StatePath, its permissions and its free space." };
        }

        var entered = new RotationLock(stream, path, files);
        try
        {
            return RotationState.Read(statePath) == known ? entered : throw InUse(statePath);
        }
        catch
        {
            entered.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
        try
        {
            _files.Delete(_path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // One that is left keeps nobody out.
        }
    }

    private static PrivXUsageException InUse(string statePath) =>
        new(ErrorCodes.RotationInUse, $"Another run is at work on the rotation in '{statePath}', or has been since it was read. Nothing was changed.") { Remedy = "Wait until it has ended, and run the command again." };
}
