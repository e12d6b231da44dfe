using System;
using System.IO;
using PrivX.Client;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Private keys in files.</summary>
internal static class PrivateKeyFile
{
    /// <exception cref="PrivXUsageException">The file cannot be read, or there is no private key in it.</exception>
    public static SecretText Read(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new PrivXUsageException("InvalidArgument", $"-Path: the file '{path}' cannot be read: {failure.Message}");
        }

        return text.Contains("PRIVATE KEY-----")
            ? new SecretText(text)
            : throw new PrivXUsageException("InvalidArgument", $"-Path: the file '{path}' holds no private key in PEM form.");
    }
}
