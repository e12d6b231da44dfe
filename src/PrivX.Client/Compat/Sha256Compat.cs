#if !NET8_0_OR_GREATER
namespace System.Security.Cryptography;

// What .NET Framework lacks, so that both frameworks compile the same source.
internal static class Sha256Compat
{
    extension(SHA256)
    {
        public static byte[] HashData(byte[] source)
        {
            using var hash = SHA256.Create();
            return hash.ComputeHash(source);
        }
    }
}
#endif
