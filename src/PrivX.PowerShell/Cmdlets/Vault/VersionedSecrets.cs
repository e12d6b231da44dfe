using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Vault;

namespace PrivX.PowerShell.Cmdlets.Vault;

/// <summary>Versioned secrets on the server: what is below a path, and what is at it, if anything.</summary>
internal static class VersionedSecrets
{
    public const string Root = "/";

    /// <summary>The names right below a path.</summary>
    public static async Task<VersionedSecretKey[]> ListAsync(PrivXClient client, string folder, CancellationToken token)
    {
        string path = folder.Trim('/');
        SecretKeyList answer = await client.Vault.ListVersionedSecretKeysAsync(path.Length == 0 ? Root : path, token).ConfigureAwait(false);
        return answer.Keys
            .Select(key => new VersionedSecretKey
            {
                Name = key.TrimEnd('/'),
                Path = path.Length == 0 ? key.Trim('/') : $"{path}/{key.Trim('/')}",
                IsFolder = key.EndsWith("/", StringComparison.Ordinal),
            })
            .ToArray();
    }

    /// <summary>Up to so many paths below a folder, to any depth.</summary>
    public static async Task<IReadOnlyList<VersionedSecretKey>> WalkAsync(PrivXClient client, string folder, int most, CancellationToken token)
    {
        var found = new List<VersionedSecretKey>();
        var folders = new Queue<string>([folder]);
        while (folders.Count > 0 && found.Count < most)
        {
            foreach (VersionedSecretKey key in await ListAsync(client, folders.Dequeue(), token).ConfigureAwait(false))
            {
                found.Add(key);
                if (key.IsFolder)
                {
                    folders.Enqueue(key.Path!);
                }
            }
        }

        return found;
    }

    /// <summary>The answer to a question about one secret; null where there is no such secret, or no usable version of it.</summary>
    public static async Task<T?> OrNoneAsync<T>(Task<T> reading)
        where T : PrivXObject
    {
        try
        {
            return await reading.ConfigureAwait(false);
        }
        catch (PrivXException failure) when (failure.Code == ErrorCodes.NotFound)
        {
            return null;
        }
    }
}
