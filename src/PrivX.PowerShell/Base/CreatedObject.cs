using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Pipeline;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Base;

/// <summary>What follows a create: the object is read back, and where that fails the error says that it is there.</summary>
internal static class CreatedObject
{
    /// <summary>Creates an object of a noun and reads it back.</summary>
    public static async Task<T> CreateAndReadAsync<T>(this Noun<T> noun, PrivXClient client, RequestBody body, CancellationToken token)
        where T : PrivXObject
    {
        string id = await noun.Create!(client, body, token).ConfigureAwait(false);
        return await ReadAsync(noun.Name, id, () => noun.Get(client, id, token)).ConfigureAwait(false);
    }

    /// <summary>Reads back what was created.</summary>
    /// <exception cref="PrivXCreatedException">It cannot be read.</exception>
    public static async Task<T> ReadAsync<T>(string what, string id, Func<Task<T>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (PrivXException failure)
        {
            throw new PrivXCreatedException(what, id, failure);
        }
    }
}
