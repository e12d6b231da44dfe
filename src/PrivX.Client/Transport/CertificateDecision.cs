using System;

namespace PrivX.Client.Transport;

/// <summary>The certificate a server showed, and why it was refused; what a person needs to decide whether to trust it.</summary>
internal sealed record CertificateDecision(CertificateProblem Reason, string Subject, string Issuer, DateTimeOffset NotAfter);
