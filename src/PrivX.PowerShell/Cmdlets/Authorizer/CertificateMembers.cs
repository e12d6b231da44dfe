using System;
using System.Management.Automation;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using PrivX.Authorizer;
using PrivX.Client;
using PrivX.Client.Configuration;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>What PowerShell adds to objects that hold a certificate as text, by the module's types file.</summary>
public static class CertificateMembers
{
    /// <summary>The certificate as an object of .NET.</summary>
    public static X509Certificate2 ToX509Certificate(PSObject instance) => instance.BaseObject switch
    {
        Certificate certificate => Read(certificate.Cert),
        CertificateAuthority authority => Read(authority.X509Certificate),
        ComponentCertificate certificate => Read(certificate.Cert),
        TrustAnchor anchor => Read(anchor.TrustAnchorValue),
        _ => Read(null),
    };

    /// <summary>The certificate in a text: PEM, or base64 of DER or of PEM.</summary>
    /// <exception cref="PrivXObjectException">There is none, or one that cannot be read.</exception>
    internal static X509Certificate2 Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new PrivXObjectException(ErrorCodes.CertificateMissing, "The server did not send the certificate itself.");
        }

        try
        {
            if (IsPem(text!))
            {
                return PemCertificates.Parse(text!, "The text")[0];
            }

            byte[] data = Convert.FromBase64String(text!);
            string inner = Encoding.ASCII.GetString(data);
            return IsPem(inner) ? PemCertificates.Parse(inner, "The text")[0] : new X509Certificate2(data);
        }
        catch (Exception failure) when (failure is PrivXConfigurationException or FormatException or CryptographicException)
        {
            throw new PrivXObjectException(ErrorCodes.CertificateUnreadable, $"The certificate that the server sent cannot be read: {failure.Message}");
        }
    }

    private static bool IsPem(string text) => text.Contains("-----BEGIN ");
}
