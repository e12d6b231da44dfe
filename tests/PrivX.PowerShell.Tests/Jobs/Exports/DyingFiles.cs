using System;
using System.IO;
using PrivX.Client.Transfer;

namespace PrivX.PowerShell.Tests.Jobs.Exports;

/// <summary>Files of a process that dies at one of its operations: in the middle of a write, before it or after it. Nothing of it happens afterwards, not even its own clean-up.</summary>
internal sealed class DyingFiles(int at, int share) : DiskFiles
{
    private int _done;
    private bool _isDead;

    public override Stream Create(string path)
    {
        Step();
        return new DyingStream(this, base.Create(path), share);
    }

    public override Stream CreateNew(string path, bool isPrivate)
    {
        Step();
        return new DyingStream(this, base.CreateNew(path, isPrivate), share);
    }

    public override Stream? OpenAlone(string path)
    {
        Step();
        return base.OpenAlone(path) is { } stream ? new DyingStream(this, stream, share) : null;
    }

    public override void Flush(Stream stream)
    {
        Step();
        stream.Flush();
    }

    public override void Move(string from, string to)
    {
        Step();
        base.Move(from, to);
        Step();
    }

    public override void MoveNew(string from, string to)
    {
        Step();
        base.MoveNew(from, to);
        Step();
    }

    public override void Delete(string path)
    {
        Step();
        base.Delete(path);
    }

    private bool IsLast()
    {
        if (_isDead)
        {
            throw new DeathException();
        }

        return ++_done >= at;
    }

    private void Step()
    {
        if (IsLast())
        {
            Die();
        }
    }

    private void Die()
    {
        _isDead = true;
        throw new DeathException();
    }

    // The system closes what a dead process had open; what it had not written is not written.
    private sealed class DyingStream(DyingFiles files, Stream inner, int share) : Stream
    {
        public override bool CanRead => inner.CanRead;

        public override bool CanSeek => inner.CanSeek;

        public override bool CanWrite => true;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => inner.Position = value; }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void SetLength(long value) => inner.SetLength(value);

        public override void Write(byte[] buffer, int offset, int count)
        {
            if (files.IsLast())
            {
                inner.Write(buffer, offset, count * share / 100);
                inner.Flush();
                files.Die();
            }

            inner.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            byte[] bytes = buffer.ToArray();
            Write(bytes, 0, bytes.Length);
        }

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }

    internal sealed class DeathException : Exception;
}
