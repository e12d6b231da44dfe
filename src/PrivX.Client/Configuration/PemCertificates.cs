using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PrivX.Client.Configuration;

/// <summary>Takes the certificates out of PEM text. Own, because .NET Framework has no PEM reader; private keys and comments are passed over.</summary>
internal static class PemCertificates
{
    private const string Begin = "-----BEGIN ";
    private const string End = "-----END ";
    private const string Dashes = "-----";

    /// <param name="text">One certificate or several.</param>
    /// <param name="origin">Where it came from, for the error.</param>
    /// <exception cref="PrivXConfigurationException">There is no certificate in it, or one that cannot be read.</exception>
    public static IReadOnlyList<X509Certificate2> Parse(string text, string origin)
    {
        var certificates = new List<X509Certificate2>();
        int position = 0;
        while ((position = text.IndexOf(Begin, position, StringComparison.Ordinal)) >= 0)
        {
            int labelStart = position + Begin.Length;
            int labelEnd = text.IndexOf(Dashes, labelStart, StringComparison.Ordinal);
            string label = labelEnd < 0 ? string.Empty : text.Substring(labelStart, labelEnd - labelStart);
            string footer = End + label + Dashes;
            int bodyEnd = labelEnd < 0 ? -1 : text.IndexOf(footer, labelEnd, StringComparison.Ordinal);
            if (bodyEnd < 0)
            {
                throw Refuse(origin, $"has a block that begins and does not end, after {certificates.Count} certificates");
            }

            if (label is "CERTIFICATE" or "X509 CERTIFICATE")
            {
                int bodyStart = labelEnd + Dashes.Length;
                certificates.Add(Read(text.Substring(bodyStart, bodyEnd - bodyStart), certificates.Count + 1, origin));
            }

            position = bodyEnd + footer.Length;
        }

        return certificates.Count > 0
            ? certificates
            : throw Refuse(origin, "holds no certificate in PEM form (-----BEGIN CERTIFICATE-----)");
    }

    /// <param name="path">A PEM file; several certificates are fine.</param>
    /// <param name="origin">Who named it, for the error.</param>
    /// <exception cref="PrivXConfigurationException">It is not there, cannot be read, or holds no certificate.</exception>
    public static IReadOnlyList<X509Certificate2> ReadFile(string path, string origin)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new PrivXConfigurationException($"{origin}: the file '{path}' cannot be read: {failure.Message}", failure);
        }

        return Parse(text, $"{origin}: the file '{path}'");
    }

    private static X509Certificate2 Read(string body, int number, string origin)
    {
        try
        {
            byte[] data = Convert.FromBase64String(body);
            return X509Certificate2.GetCertContentType(data) == X509ContentType.Cert
                ? new X509Certificate2(data)
                : throw Refuse(origin, $"has something else than a certificate in block {number}");
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            throw Refuse(origin, $"has a certificate that cannot be read, block {number}", e);
        }
    }

    private static PrivXConfigurationException Refuse(string origin, string problem, Exception? cause = null) => new($"{origin} {problem}.", cause);
}
