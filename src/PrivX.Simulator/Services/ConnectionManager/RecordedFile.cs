using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.ConnectionManager;

/// <summary>
/// The bytes of a file in a recording. They depend on id, name and size of the file, so that it costs nothing until it
/// is downloaded: a test that wants a big one changes its <c>payload_size</c>.
/// </summary>
internal static class RecordedFile
{
    private static readonly string[] TextEndings = [".log", ".txt", ".sql", ".conf"];

    public static AnswerBody Content(JsonObject file)
    {
        var seed = Encoding.UTF8.GetBytes(file["id"]!.ToString());
        var pattern = IsText(file["name"]!.ToString())
            ? Encoding.UTF8.GetBytes($"{file["name"]}: one line of {Convert.ToHexStringLower(SHA256.HashData(seed).AsSpan(0, 8))}\n")
            : SHA512.HashData(seed);
        var length = Json.Number(file["payload_size"]);
        return AnswerBody.Repeated(pattern, length, file["status"]?.ToString() == "CHECKSUM_MISMATCH" && length > 0 ? length / 2 : null);
    }

    private static bool IsText(string name) =>
        TextEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));
}
