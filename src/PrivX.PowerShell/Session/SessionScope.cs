using System;
using System.Collections.Generic;
using PrivX.Client;

namespace PrivX.PowerShell.Session;

/// <summary>
/// What a cmdlet has of one session: items of one pipeline can belong to several, and nothing that was found on one server counts for another.
/// </summary>
internal sealed class SessionScope
{
    private const int MostNames = 4_096;

    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);

    private readonly PrivXSession? _session;
    private readonly PrivXClient? _client;
    private readonly PrivXUsageException? _failure;
    private readonly Dictionary<Type, object> _gathered = new();

    /// <summary>A session.</summary>
    public SessionScope(PrivXSession session, ICallReporter reporter)
    {
        _session = session;
        _client = session.Client.WithReporter(reporter);
    }

    /// <summary>That there is no session, which matters to those only that make a call.</summary>
    public SessionScope(PrivXUsageException failure)
    {
        _failure = failure;
    }

    /// <summary>The session.</summary>
    /// <exception cref="PrivXUsageException">There is none.</exception>
    public PrivXSession Session => _session ?? throw _failure!;

    /// <summary>Its client; what its calls have to say comes to the cmdlet's streams.</summary>
    /// <exception cref="PrivXUsageException">There is none.</exception>
    public PrivXClient Client => _client ?? throw _failure!;

    /// <summary>What objects of the session carry; null where there is no session.</summary>
    public ObjectOrigin? Origin => _session?.Client.Origin;

    public bool IsClosed => _session is { IsConnected: false };

    /// <summary>What was looked up by name.</summary>
    public Dictionary<(Type Kind, string Text), (string Id, string? Name)> Found { get; } = new();

    /// <summary>Names of the objects that came along lately, by id; for messages that know the id alone.</summary>
    public IReadOnlyDictionary<string, string> Names => _names;

    /// <summary>Keeps the name of an object. Not of all: a pipeline may have a million, and a message is about one of the last.</summary>
    public void Learn(string? id, string? name)
    {
        if (id is not { Length: > 0 } known || name is not { Length: > 0 } || name == id)
        {
            return;
        }

        if (_names.Count >= MostNames)
        {
            _names.Clear();
        }

        _names[known] = name;
    }

    /// <summary>Id of the one who calls, once it is known.</summary>
    public string? CurrentUserId { get; set; }

    /// <summary>What a cmdlet gathers of the items of this session; made when it is first asked for.</summary>
    public T Gathered<T>(Func<T> make)
        where T : class
    {
        lock (_gathered)
        {
            if (!_gathered.TryGetValue(typeof(T), out object? value))
            {
                value = make();
                _gathered[typeof(T)] = value;
            }

            return (T)value;
        }
    }
}
