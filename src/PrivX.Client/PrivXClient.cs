using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Authentication;
using PrivX.Client.Calls;
using PrivX.Client.Operations;
using PrivX.Client.Pipeline;
using PrivX.Client.Transfer;
using PrivX.Client.Transport;
using PrivX.ApiProxy;
using PrivX.Auth;
using PrivX.Authorizer;
using PrivX.ConnectionManager;
using PrivX.DbProxy;
using PrivX.HostStore;
using PrivX.LicenseManager;
using PrivX.LocalUserStore;
using PrivX.Monitor;
using PrivX.NetworkAccessManager;
using PrivX.RoleStore;
using PrivX.SecretsManager;
using PrivX.Settings;
using PrivX.TrailIndex;
using PrivX.Vault;
using PrivX.Workflow;

namespace PrivX.Client;

/// <summary>
/// A session with a PrivX server: one property a service. Safe for concurrent calls; renews its token by itself.
/// </summary>
public sealed class PrivXClient : IDisposable
{
    private readonly ApiCaller _api;

    internal PrivXClient(ApiCaller api)
    {
        _api = api;
    }

    /// <summary>The api-proxy service.</summary>
    public ApiProxyClient ApiProxy => field ??= new ApiProxyClient(_api);

    /// <summary>The auth service.</summary>
    public AuthClient Auth => field ??= new AuthClient(_api);

    /// <summary>The authorizer service.</summary>
    public AuthorizerClient Authorizer => field ??= new AuthorizerClient(_api);

    /// <summary>The connection-manager service.</summary>
    public ConnectionManagerClient ConnectionManager => field ??= new ConnectionManagerClient(_api);

    /// <summary>The db-proxy service.</summary>
    public DbProxyClient DbProxy => field ??= new DbProxyClient(_api);

    /// <summary>The host-store service.</summary>
    public HostStoreClient HostStore => field ??= new HostStoreClient(_api);

    /// <summary>The license-manager service.</summary>
    public LicenseManagerClient LicenseManager => field ??= new LicenseManagerClient(_api);

    /// <summary>The local-user-store service.</summary>
    public LocalUserStoreClient LocalUserStore => field ??= new LocalUserStoreClient(_api);

    /// <summary>The monitor service.</summary>
    public MonitorClient Monitor => field ??= new MonitorClient(_api);

    /// <summary>The network-access-manager service.</summary>
    public NetworkAccessManagerClient NetworkAccessManager => field ??= new NetworkAccessManagerClient(_api);

    /// <summary>The role-store service.</summary>
    public RoleStoreClient RoleStore => field ??= new RoleStoreClient(_api);

    /// <summary>The secrets-manager service.</summary>
    public SecretsManagerClient SecretsManager => field ??= new SecretsManagerClient(_api);

    /// <summary>The settings service.</summary>
    public SettingsClient Settings => field ??= new SettingsClient(_api);

    /// <summary>The trail-index service.</summary>
    public TrailIndexClient TrailIndex => field ??= new TrailIndexClient(_api);

    /// <summary>The vault service.</summary>
    public VaultClient Vault => field ??= new VaultClient(_api);

    /// <summary>The workflow service.</summary>
    public WorkflowClient Workflow => field ??= new WorkflowClient(_api);

    /// <summary>Where the session takes its time from.</summary>
    internal IClock Clock => _api.Pipeline.Clock;

    /// <summary>What objects that are read over the session carry.</summary>
    internal ObjectOrigin Origin => _api.Pipeline.Origin;

    /// <summary>A number that is another one as soon as the session begins or ends to change something at a service.</summary>
    internal long WritesTo(string service) => _api.Pipeline.Writes.CountOf(service);

    /// <summary>Any operation by method and path, raw.</summary>
    internal ApiCaller Api => _api;

    /// <summary>Who hears of the calls; null where nobody does.</summary>
    internal ICallReporter? Reporter => _api.Reporter;

    /// <summary>Begins to load what the first connect of the process needs, while the caller prepares it; later calls do nothing. Never fails.</summary>
    internal static void PrepareToConnect() => TransportLoader.Begin();

    /// <summary>Logs in to a server. Nothing of it stays when that fails.</summary>
    /// <param name="options">How to reach the server.</param>
    /// <param name="credential">Who logs in, and how.</param>
    /// <param name="reporter">Hears of retries and requests; null for nobody.</param>
    /// <param name="cancellationToken">Ends the log-in.</param>
    /// <exception cref="PrivXConnectionException">The server cannot be reached, or its certificate is not acceptable.</exception>
    /// <exception cref="PrivXTimeoutException">The server does not answer in time.</exception>
    /// <exception cref="PrivXAuthenticationException">The server refuses the log-in.</exception>
    /// <exception cref="PrivXResponseException">What answers is not PrivX.</exception>
    public static async Task<PrivXClient> ConnectAsync(
        PrivXClientOptions options,
        PrivXCredential credential,
        ICallReporter? reporter = null,
        CancellationToken cancellationToken = default)
    {
        if (options is null)
        {
            throw new ArgumentNullException(nameof(options));
        }

        if (credential is null)
        {
            throw new ArgumentNullException(nameof(credential));
        }

        ApiPipeline pipeline = await ApiPipeline.ConnectAsync(options, credential, reporter, cancellationToken).ConfigureAwait(false);
        return new PrivXClient(new ApiCaller(pipeline, null));
    }

    /// <summary>True for another session with the same server that goes by the same token: a log-out of one ends both.</summary>
    internal bool SharesLogIn(PrivXClient other) => Origin.IsSameServer(other.Origin) && _api.Pipeline.SharesToken(other._api.Pipeline);

    /// <summary>The same session with its own hearer of retries and requests; cheap, shares everything else.</summary>
    /// <param name="reporter">Hears what the calls made through the result have to say.</param>
    public PrivXClient WithReporter(ICallReporter? reporter) => new(new ApiCaller(_api.Pipeline, reporter));

    /// <summary>A download as something to save.</summary>
    /// <param name="open">Opens it by a client that says where it begins.</param>
    internal DownloadSource SourceOf(Func<PrivXClient, CancellationToken, Task<Download>> open) =>
        new(Clock, _api.Pipeline.RetryPolicy, _api.Reporter, (position, cancellationToken) => open(position == 0 ? this : StartingAt(position), cancellationToken));

    // Cheap as well; its downloads leave out so many bytes at the start, where the server can do that.
    private PrivXClient StartingAt(long position) => new(new ApiCaller(_api.Pipeline, _api.Reporter, position));

    /// <summary>How the server is reached.</summary>
    internal PrivXClientOptions Options => _api.Pipeline.Options;

    /// <summary>Another log-in at the same server, reached in the same way; this session has no part in it.</summary>
    internal Task<PrivXClient> ConnectAsAsync(PrivXCredential credential, CancellationToken cancellationToken) =>
        ConnectAsync(Options, credential, _api.Reporter, cancellationToken);

    /// <summary>When the token that is in use expires; null before the first log-in.</summary>
    public DateTimeOffset? TokenExpires => _api.Pipeline.TokenExpires;

    /// <summary>The server's version, such as <c>43.0</c>; null where its response names none. Asked for with the first call, then known. GET /auth/api/v1/status.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivXException">The server cannot be reached, or does not answer a state.</exception>
    public Task<string?> GetServerVersionAsync(CancellationToken cancellationToken = default) => _api.GetServerVersionAsync(cancellationToken);

    /// <summary>Ends the session on the server. POST /auth/api/v1/logout.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivXException">The server could not be told; the session ends by itself when its token expires.</exception>
    public Task LogoutAsync(CancellationToken cancellationToken = default) => _api.SendAsync(new ApiRequest(AuthOperations.Logout), cancellationToken);

    /// <summary>Closes the connections, without a network call. Calls made afterwards fail with <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose() => _api.Pipeline.Dispose();
}
