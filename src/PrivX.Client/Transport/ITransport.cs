using System;
using System.Net.Http;

namespace PrivX.Client.Transport;

/// <summary>A session's way to the server. Disposing it closes its connections, without a network call.</summary>
internal interface ITransport : IDisposable
{
    /// <summary>Sends through the whole chain; answers as soon as the headers are there, never follows a redirect.</summary>
    HttpMessageInvoker Invoker { get; }

    /// <summary>The certificate refused last; null when none was, or one was accepted since. Explains a failed TLS handshake.</summary>
    CertificateDecision? CertificateDecision { get; }
}
