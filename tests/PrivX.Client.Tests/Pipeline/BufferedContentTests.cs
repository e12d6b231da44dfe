using System;
using System.Buffers;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using PrivX.Client.Pipeline;

namespace PrivX.Client.Tests.Pipeline;

public sealed class BufferedContentTests
{
    private static readonly HttpContentHeaders NoHeaders = new ByteArrayContent([]).Headers;

    [Theory]
    [InlineData("EFBBBF", "")]
    [InlineData("EFBBBF41", "41")]
    [InlineData("EFBB", "EFBB")]
    [InlineData("EFBB41", "EFBB41")]
    [InlineData("EF41BF", "EF41BF")]
    [InlineData("41BBBF", "41BBBF")]
    public void A_byte_order_mark_is_left_out(string sent, string expected)
    {
        // More in the buffer than belongs to the response, as pooled ones have.
        byte[] buffer = ArrayPool<byte>.Shared.Rent(16);
        buffer.AsSpan().Fill(0xBF);
        Convert.FromHexString(sent).CopyTo(buffer, 0);
        using var content = new BufferedContent(buffer, sent.Length / 2, NoHeaders);
        Assert.Equal(expected, Convert.ToHexString(content.Bytes.Span));
    }

    [Fact]
    public void A_buffer_goes_back_empty_and_is_not_used_any_more()
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(100_000);
        buffer.AsSpan().Fill(1);
        var content = new BufferedContent(buffer, buffer.Length, NoHeaders);
        content.Dispose();
        content.Dispose();
        Assert.True(buffer.All(b => b == 0));
        Assert.Throws<ObjectDisposedException>(() => content.Bytes);

        // Given back once: two who rent would else share it.
        Assert.NotSame(ArrayPool<byte>.Shared.Rent(100_000), ArrayPool<byte>.Shared.Rent(100_000));
    }
}
