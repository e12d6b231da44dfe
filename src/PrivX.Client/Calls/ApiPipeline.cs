using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Authentication;
using PrivX.Client.Errors;
using PrivX.Client.Operations;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Client.Transfer;
using PrivX.Client.Transport;

namespace PrivX.Client.Calls;

/// <summary>What the calls of one session go through: retry, authorization, time-out, diagnostics, socket.</summary>
internal sealed class ApiPipeline : IDisposable, ILogInCaller
{
    /// <summary>What a call of a closed session fails with.</summary>
    internal const string ClosedWords = "The session is closed. Connect again.";

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);

    private readonly SessionContext _session;
    private readonly ITransport _transport;
    private readonly AccessTokenCache _tokens;
    private readonly CancellationTokenSource _end = new();
    private DateTimeOffset? _repeatLogInUntil;
    private int _disposed;

    private ApiPipeline(PrivXClientOptions options, PrivXCredential credential, ITransportEntry entry)
    {
        Options = options;
        _session = new SessionContext(options.Server, options.UserAgent, options.Timeout, options.Clock, options.NoProxy ? null : options.Proxy) { Deadline = options.Deadline };
        _tokens = new AccessTokenCache(TokenSources.For(credential, this), options.Clock);
        RetryPolicy = entry.CreateRetryPolicy(options.Deadline is { } bound ? new RetryOptions { MaxTotalTime = bound } : new RetryOptions(), options.Clock);
        _transport = entry.Create(
            TransportOptionsOf(options),
            [
                new RetryHandler(RetryPolicy, new RetryClassifier(options.Clock)),
                new ResponseBodyHandler(_session),
                new AuthorizationHandler(_tokens),
                new TimeoutHandler(_session),
                new DiagnosticsHandler(_session),
            ]);
    }

    /// <summary>How the server is reached, for another log-in at the same one.</summary>
    public PrivXClientOptions Options { get; }

    /// <summary>True where the token in use is that of another session as well.</summary>
    public bool SharesToken(ApiPipeline other) => _tokens.Shares(other._tokens);

    public DateTimeOffset? TokenExpires => _tokens.Expires;

    public IClock Clock => _session.Clock;

    public ObjectOrigin Origin => _session.Origin;

    /// <summary>How many rows a page of each list may have, as far as it is known.</summary>
    public PageSizeCache PageSizes { get; } = new();

    /// <summary>What the session has changed.</summary>
    public ServiceWrites Writes { get; } = new();

    /// <summary>The server's version once it was asked for; null before, and where its response names none.</summary>
    public string? ServerVersion { get => Volatile.Read(ref field); set => Volatile.Write(ref field, value); }

    private bool IsDisposed => Volatile.Read(ref _disposed) != 0;

    /// <summary>How often and after which waits something is tried again.</summary>
    public IRetryPolicy RetryPolicy { get; }

    DateTimeOffset ILogInCaller.Now => _session.Clock.UtcNow;

    string ILogInCaller.UserAgent => _session.UserAgent;

    public static Task<ApiPipeline> ConnectAsync(PrivXClientOptions options, PrivXCredential credential, ICallReporter? reporter, CancellationToken cancellationToken) =>
        ConnectAsync(options, credential, TransportLoader.Load(), reporter, cancellationToken);

    /// <summary>Connects through a given transport; apart for tests.</summary>
    internal static async Task<ApiPipeline> ConnectAsync(
        PrivXClientOptions options,
        PrivXCredential credential,
        ITransportEntry entry,
        ICallReporter? reporter,
        CancellationToken cancellationToken)
    {
        var pipeline = new ApiPipeline(options, credential, entry);
        try
        {
            if (options.Proxy is not null && options.Address.Scheme == Uri.UriSchemeHttp && !options.NoProxy)
            {
                throw new PrivXUsageException(ErrorCodes.InvalidArgument, "Plain http is for this very machine and never goes through a proxy, which could read every secret.")
                {
                    Remedy = Remedies.ProxyOfPlainHttp,
                };
            }

            if (options.SkipCertificateCheck)
            {
                reporter?.Warning($"The certificate of {options.Server.Host} is not checked: whoever is in between can read and change everything, secrets included. Use this in a lab only.");
            }

            // Who connects waits for it: attempts begin in the first half of the time-out only, so that a server that says nothing is not asked again.
            pipeline._repeatLogInUntil = options.Clock.UtcNow + TimeSpan.FromTicks(options.Timeout.Ticks / 2);
            await pipeline._tokens.LogInAsync(reporter, cancellationToken).ConfigureAwait(false);
            pipeline._repeatLogInUntil = null;
            return pipeline;
        }
        catch
        {
            pipeline.Dispose();
            throw;
        }
    }

    /// <summary>Makes a call and gives its success; everything else is an exception.</summary>
    public Task<ApiResponse> CallAsync(ApiRequest request, ICallReporter? reporter, CancellationToken cancellationToken) =>
        CallAsync(new CallContext(_session, request, reporter), cancellationToken);

    /// <summary>The same for a response whose body stays open: nothing of it is buffered.</summary>
    public async Task<Download> OpenAsync(ApiRequest request, ICallReporter? reporter, CancellationToken cancellationToken)
    {
        ApiResponse response = await CallAsync(new CallContext(_session, request, reporter) { Streamed = true }, cancellationToken).ConfigureAwait(false);
        try
        {
            ResponseReader.RefuseNoFile(response.Call, response.Message);
            return await DownloadOpener.OpenAsync(response, _session, _end.Token, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    Task<ApiResponse> ILogInCaller.CallAsync(ApiRequest request, bool expectsRedirect, ICallReporter? reporter, CancellationToken cancellationToken) =>
        CallAsync(new CallContext(_session, request, reporter) { ExpectsRedirect = expectsRedirect, RepeatUntil = _repeatLogInUntil }, cancellationToken);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        // Calls under way end; the source itself stays, they still look at its token.
        _end.Cancel();
        _transport?.Dispose();
    }

    private static TransportOptions TransportOptionsOf(PrivXClientOptions options) => new()
    {
        TrustedCertificates = options.TrustedCertificates,
        SkipCertificateCheck = options.SkipCertificateCheck,
        Proxy = options.Proxy,
        ProxyCredential = options.ProxyCredential,

        // Unencrypted secrets stay on this machine, whatever proxy the system has.
        NoProxy = options.NoProxy || options.Address.Scheme == Uri.UriSchemeHttp,

        // Less than the whole time-out: it then tells that nothing was sent, which a change can be repeated after.
        ConnectTimeout = options.Timeout > TimeSpan.Zero && options.Timeout < ConnectTimeout ? TimeSpan.FromTicks(options.Timeout.Ticks * 4 / 5) : ConnectTimeout,
    };

    private async Task<ApiResponse> CallAsync(CallContext call, CancellationToken cancellationToken)
    {
        if (call.Operation.Repeat == RepeatClass.Safe)
        {
            return await SendAsync(call, cancellationToken).ConfigureAwait(false);
        }

        Writes.Note(call.Operation.Service);
        try
        {
            return await SendAsync(call, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Writes.Note(call.Operation.Service);
        }
    }

    private async Task<ApiResponse> SendAsync(CallContext call, CancellationToken cancellationToken)
    {
        ThrowIfDisposed(null);
        cancellationToken.ThrowIfCancellationRequested();
        HttpResponseMessage response;
        using (CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _end.Token))
        using (var deadline = new ReadTimeout(_session.Clock, _session.Deadline ?? TimeSpan.Zero, either.Token))
        {
            try
            {
                response = await _transport.Invoker.SendAsync(call.CreateMessage(), deadline.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (cancellationToken.IsCancellationRequested && e is not PrivXException)
            {
                // Whatever the socket made of it.
                throw new OperationCanceledException("The call was cancelled.", e, cancellationToken);
            }
            catch (Exception e) when (e is not PrivXException)
            {
                if (deadline.Expired && !IsDisposed)
                {
                    var passed = new AttemptTimeoutException($"the deadline of {Text.Seconds(_session.Deadline!.Value)} has passed");
                    ConnectionFailure.TryRead(passed, null, out ConnectionFailure late);
                    throw FailureTranslator.Translate(call, _session, late with { BeforeSending = !call.IsSent }, null, passed);
                }

                if (IsDisposed && call is { Operation.Repeat: RepeatClass.Once, Token: not null })
                {
                    throw FailureTranslator.OutcomeUnknown(call, "the session was disconnected before the answer came", null);
                }

                ThrowIfDisposed(e);
                CertificateDecision? certificate = _transport.CertificateDecision;
                if (ConnectionFailure.TryRead(e, certificate, out ConnectionFailure failure))
                {
                    throw FailureTranslator.Translate(call, _session, failure, certificate, e);
                }

                throw;
            }
        }

        if (IsSuccess(call, response))
        {
            return new ApiResponse(call, response);
        }

        using (response)
        {
            throw IsMissedRemoval(call, response)
                ? FailureTranslator.OutcomeUnknown(call, "the answer to the repetition was 404, and not in PrivX's own words", null)
                : ErrorReader.Read(call, response, _session.Clock);
        }
    }

    private static bool IsSuccess(CallContext call, HttpResponseMessage response)
    {
        if (call.ExpectsRedirect)
        {
            return response.StatusCode == HttpStatusCode.TemporaryRedirect || response.IsSuccessStatusCode;
        }

        // What an earlier attempt was to remove is gone: that it was this call that did it can neither be proved nor matters. Only PrivX can know;
        // a gateway that is starting says not found of everything.
        return response.IsSuccessStatusCode || (IsMissedRemoval(call, response) && ErrorReader.IsOwn(call, response));
    }

    private static bool IsMissedRemoval(CallContext call, HttpResponseMessage response) =>
        response.StatusCode == HttpStatusCode.NotFound && call.Operation.IsRemoval && call.EarlierOutcomeUnknown;

    private void ThrowIfDisposed(Exception? cause)
    {
        if (IsDisposed)
        {
            throw cause is null ? new ObjectDisposedException(nameof(PrivXClient), ClosedWords) : new ObjectDisposedException(ClosedWords, cause);
        }
    }
}
