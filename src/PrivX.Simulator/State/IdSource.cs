using System;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace PrivX.Simulator.State;

/// <summary>Ids that depend on the seed only, and tokens that nobody can guess.</summary>
internal sealed class IdSource(int seed)
{
#pragma warning disable CA5394 // Ids are to be repeatable, not secret; tokens come from elsewhere.
    private readonly Random _random = new(seed);

    public string Next()
    {
        var bytes = new byte[16];
        lock (_random)
        {
            _random.NextBytes(bytes);
        }

        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes).ToString();
    }
#pragma warning restore CA5394

    public static string Token(int bytes = 32) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));
}
