using System;

namespace PrivX.Client;

/// <summary>
/// Which session an object was read over. Objects carry it, so that a change goes to the server they came from. It tells sessions and servers apart
/// and gives access to neither.
/// </summary>
internal sealed class ObjectOrigin(Uri server)
{
    [ThreadStatic]
    private static ObjectOrigin? _reading;

    /// <summary>Address of the server.</summary>
    public Uri Server { get; } = server;

    /// <summary>Name of the session; null until it has one.</summary>
    public string? SessionName { get; set; }

    /// <summary>Who is logged in, where the log-in tells.</summary>
    public string? User { get; set; }

    /// <summary>The session whose response this thread is reading; null where none is read.</summary>
    public static ObjectOrigin? Reading => _reading;

    /// <summary>Objects made on this thread until the result is disposed come from this session. Nothing of it may be asynchronous.</summary>
    public Scope Read() => new(this);

    /// <summary>True for another session with the same server, and for the same session.</summary>
    public bool IsSameServer(ObjectOrigin other) =>
        ReferenceEquals(this, other)
        || Uri.Compare(Server, other.Server, UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Session and server.</summary>
    public override string ToString() => SessionName is null ? Server.Authority : $"{SessionName} ({Server.Authority})";

    /// <summary>The time in which a response is read.</summary>
    public readonly struct Scope : IDisposable
    {
        private readonly ObjectOrigin? _before;

        public Scope(ObjectOrigin origin)
        {
            _before = _reading;
            _reading = origin;
        }

        public void Dispose() => _reading = _before;
    }
}
