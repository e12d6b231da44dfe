using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using PrivX.Client.Operations;

namespace PrivX.Client.Pipeline;

/// <summary>
/// One call on its way: travels with each of its request messages, so that handlers keep nothing of a call in themselves.
/// </summary>
internal sealed class CallContext
{
    private readonly SessionContext _session;
    private readonly Uri _address;

    // One for all attempts: the server's log then shows which belong together.
    private readonly string _requestId = Guid.NewGuid().ToString();

    public CallContext(SessionContext session, ApiRequest request, ICallReporter? reporter)
    {
        _session = session;
        Request = request;
        Reporter = reporter;
        RepeatUntil = session.Clock.UtcNow + request.RepeatFor;
        _address = session.Address.Join(request.Path, Encode(request.Query));
    }

    public ApiRequest Request { get; }

    /// <summary>What objects of the response carry.</summary>
    public ObjectOrigin Origin => _session.Origin;

    public ICallReporter? Reporter { get; }

    public Operation Operation => Request.Operation;

    /// <summary>Method and path template, as messages name the call.</summary>
    public string Name => Operation.Method + " " + Operation.Path;

    /// <summary>True where a success is handed on unread.</summary>
    public bool Streamed { get; init; }

    /// <summary>True where a redirect is the response that is due.</summary>
    public bool ExpectsRedirect { get; init; }

    /// <summary>No attempt begins after this; null where the retry policy's own bounds are all.</summary>
    public DateTimeOffset? RepeatUntil { get; init; }

    /// <summary>Counts from 1.</summary>
    public int Attempt { get; set; } = 1;

    /// <summary>True once an attempt failed in a way that leaves open whether the server carried it out.</summary>
    public bool EarlierOutcomeUnknown { get; set; }

    /// <summary>True once the server answered that it gets too many requests.</summary>
    public bool WasThrottled { get; set; }

    /// <summary>True once a message of this call was handed to the socket.</summary>
    public bool IsSent { get; set; }

    /// <summary>The bearer token sent last; never to appear in a message.</summary>
    public SecretText? Token { get; set; }

    /// <summary>A message for one sending. Never sent twice: .NET Framework disposes the content with the first sending.</summary>
    public HttpRequestMessage CreateMessage()
    {
        var message = new HttpRequestMessage(new HttpMethod(Operation.Method), _address);
        message.Headers.TryAddWithoutValidation("Accept", Streamed ? "*/*" : "application/json");
        message.Headers.TryAddWithoutValidation("User-Agent", _session.UserAgent);
        message.Headers.TryAddWithoutValidation("X-Request-Id", _requestId);
        if (Request.Basic is { } basic)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(basic.ToPlainText())));
        }

        if (Request.RangeStart > 0)
        {
            message.Headers.Range = new RangeHeaderValue(Request.RangeStart, null);
        }

        message.Content = Request.Body?.ToContent();
        MessageCall.Attach(message, this);
        return message;
    }

    /// <summary>Takes out of a server's text whatever secret the call itself sent: some servers repeat what they refuse.</summary>
    public string Scrub(string text)
    {
        foreach (string secret in Secrets())
        {
            text = EchoedSecret.Hide(text, secret);
        }

        return text;
    }

    private static string Encode(IReadOnlyList<KeyValuePair<string, string?>> query)
    {
        var text = new StringBuilder();
        foreach (KeyValuePair<string, string?> parameter in query)
        {
            if (parameter.Value is { } value)
            {
                text.Append(text.Length == 0 ? string.Empty : "&").Append(UrlText.Escape(parameter.Key)).Append('=').Append(UrlText.Escape(value));
            }
        }

        return text.ToString();
    }

    private IEnumerable<string> Secrets()
    {
        if (Token is { } token)
        {
            yield return token.ToPlainText();
        }

        if (Request.Basic is { } basic)
        {
            string pair = basic.ToPlainText();
            yield return Convert.ToBase64String(Encoding.UTF8.GetBytes(pair));
            yield return pair.Substring(pair.IndexOf(':') + 1);
        }

        if (Request.QuerySecret is { } parameter)
        {
            yield return parameter;
        }

        foreach (string secret in Request.Body?.Secrets ?? [])
        {
            yield return secret;
        }
    }
}
