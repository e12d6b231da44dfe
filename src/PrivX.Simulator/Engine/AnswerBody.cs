using System;
using System.Collections.Generic;
using System.Linq;

namespace PrivX.Simulator.Engine;

/// <summary>A body that need not be in memory as a whole: pages are copied together on the way out, recordings are made there.</summary>
internal abstract class AnswerBody
{
    public abstract long Length { get; }

    public static AnswerBody Of(IReadOnlyList<byte[]> pieces) => new Kept(pieces);

    /// <summary>The pattern again and again, as long as is wanted, with one byte spoilt where that is said.</summary>
    public static AnswerBody Repeated(byte[] pattern, long length, long? spoiltAt) => new Made(pattern, length, spoiltAt);

    /// <summary>The bytes of a part. A piece is good until the next one is asked for.</summary>
    public abstract IEnumerable<ReadOnlyMemory<byte>> Pieces(long from, long count);

    public AnswerBody Part(long from, long count) => new Section(this, from, count);

    public byte[] ToArray()
    {
        var whole = new byte[Length];
        var position = 0;
        foreach (var piece in Pieces(0, Length))
        {
            piece.CopyTo(whole.AsMemory(position));
            position += piece.Length;
        }

        return whole;
    }

    private sealed class Kept(IReadOnlyList<byte[]> pieces) : AnswerBody
    {
        public override long Length { get; } = pieces.Sum(piece => (long)piece.Length);

        public override IEnumerable<ReadOnlyMemory<byte>> Pieces(long from, long count)
        {
            foreach (var piece in pieces)
            {
                if (from < piece.Length && count > 0)
                {
                    var part = piece.AsMemory((int)from, (int)Math.Min(piece.Length - from, count));
                    count -= part.Length;
                    yield return part;
                }

                from = Math.Max(0, from - piece.Length);
            }
        }
    }

    private sealed class Made(byte[] pattern, long length, long? spoiltAt) : AnswerBody
    {
        private const int PieceLength = 1 << 16;

        public override long Length => length;

        public override IEnumerable<ReadOnlyMemory<byte>> Pieces(long from, long count)
        {
            // One stretch of the pattern serves all pieces: they begin at different places in its first repetition.
            var stretch = new byte[PieceLength + pattern.Length];
            for (var position = 0; position < stretch.Length; position++)
            {
                stretch[position] = pattern[position % pattern.Length];
            }

            for (var end = from + count; from < end;)
            {
                var piece = stretch.AsMemory((int)(from % pattern.Length), (int)Math.Min(PieceLength, end - from));
                if (spoiltAt is { } place && place >= from && place < from + piece.Length)
                {
                    piece = piece.ToArray();
                    piece.Span[(int)(place - from)] ^= 0xFF;
                }

                yield return piece;
                from += piece.Length;
            }
        }
    }

    private sealed class Section(AnswerBody whole, long from, long count) : AnswerBody
    {
        public override long Length => count;

        public override IEnumerable<ReadOnlyMemory<byte>> Pieces(long start, long wanted) => whole.Pieces(from + start, wanted);
    }
}
