using System;
using System.Security.Cryptography;
using System.Text;

namespace PrivX.Simulator.Services;

/// <summary>Public keys in the format of the authorized-keys file.</summary>
internal static class SshPublicKey
{
    /// <summary>The fingerprint, or "" for what is no key.</summary>
    public static string Fingerprint(string key) => Data(key) is { } data
        ? "SHA256:" + Convert.ToBase64String(SHA256.HashData(data)).TrimEnd('=')
        : string.Empty;

    /// <summary>The key itself, without type and comment; null for what is no key.</summary>
    public static byte[]? Data(string key)
    {
        var parts = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var buffer = new byte[key.Length];
        return parts.Length > 1 && Convert.TryFromBase64String(parts[1], buffer, out var length) ? buffer[..length] : null;
    }

    /// <summary>A key that looks real and depends on its purpose only. Nobody has its private half.</summary>
    public static string Pretend(string purpose)
    {
        byte[] blob =
        [
            0, 0, 0, 11, .. "ssh-ed25519"u8, 0, 0, 0, 32, .. SHA256.HashData(Encoding.UTF8.GetBytes(purpose)),
        ];
        return $"ssh-ed25519 {Convert.ToBase64String(blob)} {purpose.Replace(' ', '-')}";
    }
}
