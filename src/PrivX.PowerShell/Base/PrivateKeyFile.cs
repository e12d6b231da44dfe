using System;
using System.IO;
using System.Management.Automation;
using PrivX.Client;

namespace PrivX.PowerShell.Base;

/// <summary>Private keys in files, for the -Path of the cmdlets that import them.</summary>
internal static class PrivateKeyFile
{
    /// <param name="path">The file, as the user names it.</param>
    /// <param name="paths">Makes a full path of that.</param>
    /// <exception cref="PrivXUsageException">The file cannot be read, or there is no private key in it.</exception>
    public static SecretText Read(string path, PathIntrinsics paths)
    {
        string text;
        try
        {
            text = File.ReadAllText(paths.GetUnresolvedProviderPathFromPSPath(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or RuntimeException)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"-Path: the file '{path}' cannot be read: {failure.Message}");
        }

        return text.Contains("PRIVATE KEY-----")
            ? new SecretText(text)
            : throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"-Path: the file '{path}' holds no private key in PEM form.");
    }
}
