using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Monitor;

namespace PrivX.PowerShell.Cmdlets.Monitor;

/// <summary>Asks an instance how it is. An answer that says "not well" is an answer too, and no failure.</summary>
internal static class InstanceHealth
{
    private const int ServerError = 500;

    public static async Task<InstanceStatus> ReadAsync(PrivXClient client, CancellationToken token)
    {
        try
        {
            Component[] components = (await client.Monitor.GetInstanceStatusAsync(token).ConfigureAwait(false)).ToArray();
            return new InstanceStatus { Healthy = true, Components = components, Problems = ComponentState.Problems(components) };
        }
        catch (PrivXRequestException failure) when (failure.Status >= ServerError)
        {
            return new InstanceStatus { Message = failure.Message };
        }
    }
}
