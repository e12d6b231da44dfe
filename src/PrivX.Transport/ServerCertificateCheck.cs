using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using PrivX.Client.Transport;

namespace PrivX.Transport;

/// <summary>
/// Judges a server's certificate: trusted by the system, or by the session's own anchors in addition. Anchors widen trust only;
/// a wrong name and a past date are refused with them as without. Remembers the last refusal, because the exception that
/// follows from it says little.
/// </summary>
internal sealed class ServerCertificateCheck
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private const X509ChainStatusFlags Untrusted = X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain
        | X509ChainStatusFlags.ExplicitDistrust | X509ChainStatusFlags.NotSignatureValid;

    private readonly IReadOnlyList<X509Certificate2> _anchors;
    private readonly bool _skip;
    private CertificateDecision? _lastRefusal;

    public ServerCertificateCheck(TransportOptions options)
    {
        _anchors = options.TrustedCertificates;
        _skip = options.SkipCertificateCheck;
    }

    public CertificateDecision? LastRefusal => Volatile.Read(ref _lastRefusal);

    /// <summary>The callback's shape of HttpClientHandler.</summary>
    public bool Accepts(HttpRequestMessage request, X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        Accepts(certificate, chain, errors, request.RequestUri?.Host);

    /// <summary>The callback's shape of SslStream.</summary>
    public bool Accepts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
#if NET8_0_OR_GREATER
        string? host = (sender as SslStream)?.TargetHostName;
#else
        string? host = null;
#endif
        if (certificate is null or X509Certificate2)
        {
            return Accepts((X509Certificate2?)certificate, chain, errors, host);
        }

        using var full = new X509Certificate2(certificate);
        return Accepts(full, chain, errors, host);
    }

    private static bool Is(X509Certificate2 one, X509Certificate2 other) => one.RawData.AsSpan().SequenceEqual(other.RawData);

    // The most alarming first: what nobody vouches for may say anything about its name and dates.
    private static CertificateProblem Reason(SslPolicyErrors errors, X509ChainStatusFlags flags)
    {
        if ((flags & X509ChainStatusFlags.Revoked) != 0)
        {
            return CertificateProblem.Revoked;
        }

        if ((flags & Untrusted) != 0)
        {
            return CertificateProblem.NotTrusted;
        }

        if ((flags & X509ChainStatusFlags.NotTimeValid) != 0)
        {
            return CertificateProblem.Expired;
        }

        return (errors & SslPolicyErrors.RemoteCertificateNameMismatch) != 0 ? CertificateProblem.NameMismatch : CertificateProblem.Other;
    }

    private static X509ChainStatusFlags FlagsOf(X509Chain? chain) =>
        chain is null ? X509ChainStatusFlags.NoError : chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status);

    private bool Accepts(X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors, string? host)
    {
        if (_skip)
        {
            return true;
        }

        // Some systems look for an address in the certificate's common name too, which is for people.
        if (certificate is not null && IPAddress.TryParse(host?.Trim('[', ']'), out IPAddress? address) && !AlternativeNames.Have(certificate, address))
        {
            errors |= SslPolicyErrors.RemoteCertificateNameMismatch;
        }

        X509ChainStatusFlags flags = FlagsOf(chain);
        if ((flags & Untrusted) != 0)
        {
            // Windows finds the chain first and then judges it by a policy: what that lets through without a trusted root is refused here.
            errors |= SslPolicyErrors.RemoteCertificateChainErrors;
        }

        if ((errors & SslPolicyErrors.RemoteCertificateChainErrors) != 0 && certificate is not null && _anchors.Count > 0)
        {
            flags = FlagsWithAnchors(certificate, chain);
            if (flags == X509ChainStatusFlags.NoError)
            {
                errors &= ~SslPolicyErrors.RemoteCertificateChainErrors;
            }
        }

        if (errors == SslPolicyErrors.None)
        {
            Volatile.Write(ref _lastRefusal, null);
            return true;
        }

        Volatile.Write(ref _lastRefusal, certificate is null
            ? new CertificateDecision(CertificateProblem.Other, string.Empty, string.Empty, DateTimeOffset.MinValue)
            : new CertificateDecision(Reason(errors, flags), certificate.Subject, certificate.Issuer, certificate.NotAfter));
        return false;
    }

    // One anchor at a time: with two roots of one name (the old and the renewed one) in its store, OpenSSL may take the wrong one.
    private X509ChainStatusFlags FlagsWithAnchors(X509Certificate2 certificate, X509Chain? presented)
    {
        foreach (X509Certificate2 anchor in _anchors)
        {
            if (FlagsWithAnchor(certificate, presented, anchor) is { } flags)
            {
                return flags;
            }
        }

        return X509ChainStatusFlags.UntrustedRoot;
    }

    // Null where the anchor did not sign. .NET Framework has no way to give a chain its own roots, so on both: let the chain end
    // anywhere, then demand the anchor in it. An intermediate or the server's own certificate may be the anchor too.
    private static X509ChainStatusFlags? FlagsWithAnchor(X509Certificate2 certificate, X509Chain? presented, X509Certificate2 anchor)
    {
        using var chain = new X509Chain();
        X509ChainPolicy policy = chain.ChainPolicy;
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        policy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
#if NET8_0_OR_GREATER
        // Fetches nothing from addresses that a certificate names.
        policy.DisableCertificateDownloads = true;
#endif
        policy.ExtraStore.Add(anchor);

        // The intermediates the server sent lie in the presented chain only.
        if (presented is not null)
        {
            policy.ExtraStore.AddRange(presented.ChainPolicy.ExtraStore);
            foreach (X509ChainElement element in presented.ChainElements)
            {
                policy.ExtraStore.Add(element.Certificate);
            }
        }

        chain.Build(certificate);
        X509ChainStatusFlags flags = FlagsOf(chain);
        bool signed = (flags & X509ChainStatusFlags.NotSignatureValid) == 0
            && chain.ChainElements.Cast<X509ChainElement>().Any(element => Is(anchor, element.Certificate));
        return signed ? flags & ~(X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain) : null;
    }
}
