using System;
using System.Collections.Generic;
using System.Management.Automation;
using PrivX.Client;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.PowerShell.Session;

namespace PrivX.PowerShell.Base;

/// <summary>Second step: a cmdlet that talks to a server, over <c>-Session</c> or the runspace's default session.</summary>
public abstract class ConnectedCmdlet : PrivXCmdlet
{
    private PrivXSession? _session;
    private readonly Dictionary<(Type Kind, string Text), string> _ids = new();
    private PrivXClient? _client;

    private protected ConnectedCmdlet()
    {
    }

    [Parameter]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public SessionReference? Session { get; set; }

    /// <summary>The session in use, found once.</summary>
    private protected PrivXSession CurrentSession => _session ??= SessionStore.Current.Find(Session);

    /// <summary>The session's client; what its calls have to say comes to this cmdlet's streams.</summary>
    private protected PrivXClient Client => _client ??= CurrentSession.Client.WithReporter(Bridge);

    /// <summary>The session's clock.</summary>
    private protected IClock Clock => CurrentSession.Client.Clock;

    /// <summary>The id that a reference means. Rows of one file name the same few objects again and again: each is asked for once.</summary>
    private protected string IdOf(IObjectReference reference)
    {
        var key = (reference.GetType(), reference.ToString()!);
        if (!_ids.TryGetValue(key, out string? id))
        {
            id = Run(token => reference.ResolveIdAsync(Client, token));
            _ids[key] = id;
        }

        return id;
    }
}
