using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Pipeline;

/// <summary>
/// Tells a call's reporter of each sending. By allow-list: method, path template, status, time; for those who debug the headers and
/// query parameters that cannot hold anything private, with the names alone of all others. Never a body.
/// </summary>
internal sealed class DiagnosticsHandler(SessionContext session) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        CallContext call = MessageCall.Of(request);
        if (call.Reporter is not { } reporter)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        reporter.Debug($"Request {call.Name}: {AllowList.Describe(request, call.Request.Query)}.");
        DateTimeOffset start = session.Clock.UtcNow;
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception)
        {
            reporter.Verbose(Line(call, "no answer", start));
            throw;
        }

        reporter.Verbose(Line(call, ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture), start));
        reporter.Debug($"Answer to {call.Name}: {AllowList.Describe(response, call.Scrub)}.");
        return response;
    }

    [SuppressMessage("Globalization", "CA1305", Justification = "Whole numbers only.")]
    private string Line(CallContext call, string outcome, DateTimeOffset start)
    {
        double milliseconds = Math.Round((session.Clock.UtcNow - start).TotalMilliseconds);
        string line = FormattableString.Invariant($"{call.Name} -> {outcome} in {milliseconds} ms");
        return call.Attempt == 1 ? line : FormattableString.Invariant($"{line} (attempt {call.Attempt})");
    }
}
