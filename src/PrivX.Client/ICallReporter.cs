namespace PrivX.Client;

/// <summary>
/// Receives what a call has to say while it runs: request lines, retries, incomplete lists. Comes with the call
/// (<see cref="PrivXClient.WithReporter"/>), never set on shared state. Members are called from any thread and must not block.
/// Texts hold no secret: they are made by allow-list.
/// </summary>
public interface ICallReporter
{
    /// <summary>A line a person follows a run with: method, route template, status, milliseconds.</summary>
    void Verbose(string message);

    /// <summary>More of the same: allowed headers, names of query parameters.</summary>
    void Debug(string message);

    /// <summary>Something the user must know: a retry, an incomplete list, a check that is switched off.</summary>
    void Warning(string message);
}
