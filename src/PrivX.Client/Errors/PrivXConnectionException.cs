using System;

namespace PrivX.Client;

/// <summary>
/// No response came, because the server could not be reached or its certificate is not acceptable.
/// <see cref="PrivXException.Code"/> is <c>Unreachable</c> (name, port, reset), <c>ProxyRefused</c>, <c>CertificateNotTrusted</c>,
/// <c>CertificateNameMismatch</c>, <c>CertificateExpired</c> or <c>TlsFailed</c>.
/// </summary>
public sealed class PrivXConnectionException : PrivXException
{
    internal PrivXConnectionException(string code, string message, Exception? innerException = null)
        : base(code, message, innerException)
    {
    }
}
