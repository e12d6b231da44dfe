using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;

namespace PrivX.PowerShell.Jobs.Rotation;

/// <summary>The server's clock, by which its audit events are dated.</summary>
internal static class ServerTime
{
    public static async Task<DateTimeOffset> OfAsync(PrivXClient client, CancellationToken token) =>
        (await client.Monitor.GetServerTimeAsync(token).ConfigureAwait(false)).TimeUtc ?? throw new PrivXResponseException("PrivX told no time, by which uses of the old client are counted.");
}
