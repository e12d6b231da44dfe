using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Tests.Support;

/// <summary>The end of the chain: notes what is sent and answers what the test says. Log-in of API clients works unless told otherwise.</summary>
internal sealed class FakeServer : HttpMessageHandler
{
    public const string TokenPath = "/auth/api/v1/oauth/token";

    private readonly object _gate = new();
    private readonly List<Sent> _sent = [];
    private readonly HashSet<HttpRequestMessage> _messages = [];
    private readonly Queue<Func<Sent, CancellationToken, Task<HttpResponseMessage>>> _answers = new();
    private int _tokens;

    /// <summary>Answers everything that no queued answer was given for.</summary>
    public Func<Sent, CancellationToken, Task<HttpResponseMessage>>? Always { get; set; }

    /// <summary>Answers log-ins; by default a token that lives 300 seconds.</summary>
    public Func<Sent, CancellationToken, Task<HttpResponseMessage>>? Token { get; set; }

    /// <summary>All requests but log-ins.</summary>
    public IReadOnlyList<Sent> Sent
    {
        get
        {
            lock (_gate)
            {
                return [.. _sent.Where(sent => sent.Path != TokenPath)];
            }
        }
    }

    public IReadOnlyList<Sent> LogIns
    {
        get
        {
            lock (_gate)
            {
                return [.. _sent.Where(sent => sent.Path == TokenPath)];
            }
        }
    }

    public static HttpResponseMessage Json(string json, int status = 200) => Content(json, "application/json", status);

    public static HttpResponseMessage Content(string content, string? type, int status = 200)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content)) };
        if (type is not null)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        return response;
    }

    public FakeServer Respond(string json, int status = 200) => Respond(_ => Json(json, status));

    public FakeServer Respond(int status) => Respond(_ => new HttpResponseMessage((HttpStatusCode)status));

    public FakeServer Fail(Exception exception) => Respond(_ => throw exception);

    public FakeServer Respond(Func<Sent, HttpResponseMessage> response) => RespondAsync((sent, _) => Task.FromResult(response(sent)));

    public FakeServer RespondAsync(Func<Sent, CancellationToken, Task<HttpResponseMessage>> response)
    {
        lock (_gate)
        {
            _answers.Enqueue(response);
        }

        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Without this, everything would run on the caller's thread, as it never does with a network.
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        string? body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? []).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        var sent = new Sent(request.Method.Method, request.RequestUri!, headers, body);
        Func<Sent, CancellationToken, Task<HttpResponseMessage>>? response = null;
        int token = 0;
        lock (_gate)
        {
            if (!_messages.Add(request))
            {
                // As .NET Framework does.
                throw new InvalidOperationException("A message was sent a second time.");
            }

            _sent.Add(sent);
            if (sent.Path == TokenPath)
            {
                token = ++_tokens;
                response = Token;
            }
            else if (_answers.Count > 0)
            {
                response = _answers.Dequeue();
            }
            else
            {
                response = Always ?? throw new InvalidOperationException($"Nothing was planned for {sent}.");
            }
        }

        return response is null ? Json($$"""{"access_token":"token-{{token}}","token_type":"bearer","expires_in":300}""") : await response(sent, cancellationToken);
    }
}
