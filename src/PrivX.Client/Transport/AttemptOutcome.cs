using System;
using System.Net.Http;

namespace PrivX.Client.Transport;

/// <summary>What one attempt ended in: a response or an exception.</summary>
internal sealed record AttemptOutcome(HttpResponseMessage? Response, Exception? Exception);
