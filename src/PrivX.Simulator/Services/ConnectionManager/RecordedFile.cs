using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace PrivX.Simulator.Services.ConnectionManager;

/// <summary>
/// The bytes of a file in a recording. They depend on id, name and size of the file, so that it costs nothing until it
/// is downloaded: a test that wants a big one changes its <c>payload_size</c>.
/// </summary>
internal static class RecordedFile
{
    private static readonly string[] TextEndings = [".log", ".txt", ".sql", ".conf"];

    public static byte[] Content(JsonObject file)
    {
        var content = new byte[file["payload_size"]!.GetValue<int>()];
        var seed = Encoding.UTF8.GetBytes(file["id"]!.ToString());
        if (IsText(file["name"]!.ToString()))
        {
            Repeat(Encoding.UTF8.GetBytes($"{file["name"]}: one line of {Convert.ToHexStringLower(SHA256.HashData(seed).AsSpan(0, 8))}\n"), content);
        }
        else
        {
            Repeat(SHA512.HashData(seed), content);
        }

        if (file["status"]?.ToString() == "CHECKSUM_MISMATCH" && content.Length > 0)
        {
            content[content.Length / 2] ^= 0xFF;
        }

        return content;
    }

    private static bool IsText(string name) =>
        TextEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));

    private static void Repeat(ReadOnlySpan<byte> pattern, Span<byte> target)
    {
        while (target.Length > 0)
        {
            var count = Math.Min(pattern.Length, target.Length);
            pattern[..count].CopyTo(target);
            target = target[count..];
        }
    }
}
