using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http.Headers;

namespace PrivX.Simulator.Engine;

/// <summary>Answers a part of a file (RFC 9110, one range of bytes). What cannot be read as one is answered whole.</summary>
internal static class RangeRequest
{
    public static Answer Answer(OperationResult result, string? header)
    {
        var whole = Engine.Answer.Of(result);
        whole.Headers.Add(new KeyValuePair<string, string>("Accept-Ranges", "bytes"));
        if (header is null
            || !RangeHeaderValue.TryParse(header, out var wanted)
            || wanted.Unit != "bytes"
            || wanted.Ranges.Count != 1)
        {
            return whole;
        }

        var range = wanted.Ranges.First();
        var length = whole.Length;
        var first = range.From ?? length - System.Math.Min(range.To ?? 0, length);
        var last = range.From is null ? length - 1 : System.Math.Min(range.To ?? length - 1, length - 1);
        if (first >= length || first > last)
        {
            return new Answer
            {
                Status = 416,
                Headers = [new KeyValuePair<string, string>("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes */{length}"))],
            };
        }

        return new Answer
        {
            Status = 206,
            ContentType = whole.ContentType,
            Headers =
            [
                .. whole.Headers,
                new KeyValuePair<string, string>("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes {first}-{last}/{length}")),
            ],
            Body = whole.Body?.Part(first, last - first + 1),
        };
    }
}
