using System;
using System.IO;
using PrivX.Client.Exports;

namespace PrivX.Client.Tests.Exports;

/// <summary>Files of a process that dies at one of its operations: in the middle of a write, before it or after it. Nothing of it happens afterwards, not even its own clean-up.</summary>
internal sealed class DyingFiles(int at, int share) : ExportFiles
{
    private int _done;
    private bool _isDead;

    public override Stream Create(string path)
    {
        Step();
        return new DyingStream(this, base.Create(path), share);
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
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => throw new NotSupportedException(); }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

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
