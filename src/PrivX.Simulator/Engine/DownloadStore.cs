using System;
using System.Collections.Generic;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Engine;

/// <summary>
/// Handles of downloads in two steps: the first opens one, the second uses it up. Used under the lock of the state.
/// </summary>
internal sealed class DownloadStore(SimulatorEngine engine)
{
    private readonly Dictionary<string, Download> _open = new(StringComparer.Ordinal);

    /// <summary>Opens a handle for what lies at this place; what it is, is found out when it is fetched.</summary>
    public string Open(string place, OperationHandler content)
    {
        var handle = IdSource.Token(18);
        _open.Add(handle, new Download(place, content, engine.Clock.UtcNow + engine.Options.DownloadLifetime));
        return handle;
    }

    /// <summary>Uses a handle up, for the place that it was opened for.</summary>
    public OperationResult Fetch(string place, string handle, OperationContext context)
    {
        if (!_open.TryGetValue(handle, out var download) || download.Place != place)
        {
            throw ApiException.NotFound("The download session");
        }

        _open.Remove(handle);
        return download.Expires > engine.Clock.UtcNow ? download.Content(context) : throw ApiException.NotFound("The download session");
    }

    private sealed record Download(string Place, OperationHandler Content, DateTimeOffset Expires);
}
