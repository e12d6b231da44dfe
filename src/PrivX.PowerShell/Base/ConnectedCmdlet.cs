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
    private PrivXClient? _client;
    private PrivXUsageException? _notConnected;

    private protected ConnectedCmdlet()
    {
    }

    [Parameter]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public SessionReference? Session { get; set; }

    /// <summary>The session in use.</summary>
    /// <exception cref="PrivXUsageException">Code <c>NotConnected</c>.</exception>
    private protected PrivXSession CurrentSession => _session ?? throw _notConnected!;

    /// <summary>The session's client; what its calls have to say comes to this cmdlet's streams. From any thread.</summary>
    /// <exception cref="PrivXUsageException">Code <c>NotConnected</c>.</exception>
    private protected PrivXClient Client => _client ?? throw _notConnected!;

    // The runspace's sessions are known to the pipeline thread only. That there is none matters to those cmdlets only that make a call.
    private protected sealed override void Prepare()
    {
        if (SessionStore.Current.TryFind(Session, out PrivXSession? session, out _notConnected))
        {
            _session = session;
            _client = session!.Client.WithReporter(Bridge);
        }
    }
}
