using System;
using System.Security.Cryptography;
using System.Text;

namespace PrivX.Client.Authentication;

/// <summary>Random values of the authorization code grant (RFC 7636).</summary>
internal static class Pkce
{
    /// <summary>32 random bytes in unpadded base64url.</summary>
    public static string Random()
    {
        byte[] bytes = new byte[32];
        using (var generator = RandomNumberGenerator.Create())
        {
            generator.GetBytes(bytes);
        }

        return Base64Url(bytes);
    }

    /// <summary>S256 challenge of a verifier.</summary>
    public static string Challenge(string verifier) => Base64Url(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
