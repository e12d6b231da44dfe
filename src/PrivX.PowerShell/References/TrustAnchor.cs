using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Security.Cryptography.X509Certificates;
using PrivX.Client;
using PrivX.Client.Configuration;

namespace PrivX.PowerShell.References;

/// <summary>Certificates to trust: a PEM file (one or more certificates), PEM text, or a certificate object.</summary>
public sealed class TrustAnchor
{
    /// <summary>A path, or PEM text.</summary>
    public TrustAnchor(string pathOrPem)
    {
        Text = string.IsNullOrWhiteSpace(pathOrPem) ? throw new ArgumentException("Give the path of a PEM file, PEM text, or a certificate.", nameof(pathOrPem)) : pathOrPem;
    }

    /// <summary>A certificate.</summary>
    public TrustAnchor(X509Certificate2 certificate)
    {
        Certificate = certificate ?? throw new ArgumentNullException(nameof(certificate));
    }

    /// <summary>A file, as Get-Item gives it.</summary>
    public TrustAnchor(System.IO.FileInfo file)
    {
        Text = (file ?? throw new ArgumentNullException(nameof(file))).FullName;
    }

    /// <summary>Anything of the above in a PSObject.</summary>
    public TrustAnchor(PSObject value)
    {
        switch (value?.BaseObject)
        {
            case X509Certificate2 certificate:
                Certificate = certificate;
                break;
            case System.IO.FileInfo file:
                Text = file.FullName;
                break;
            case string text when !string.IsNullOrWhiteSpace(text):
                Text = text;
                break;
            default:
                throw new ArgumentException("Give the path of a PEM file, PEM text, or a certificate.", nameof(value));
        }
    }

    private X509Certificate2? Certificate { get; }

    private string? Text { get; }

    private bool IsPem => Text is not null && Text.Contains("-----BEGIN ");

    /// <summary>The certificates meant.</summary>
    /// <param name="resolvePath">Makes a full path of what was typed.</param>
    /// <exception cref="PrivXConfigurationException">There is no such file, or no certificate in it.</exception>
    internal IReadOnlyList<X509Certificate2> Read(Func<string, string> resolvePath)
    {
        if (Certificate is not null)
        {
            return [Certificate];
        }

        return IsPem ? PemCertificates.Parse(Text!, "-TrustedCertificate") : PemCertificates.ReadFile(resolvePath(Text!), "-TrustedCertificate");
    }

    /// <summary>The path, or the subject of the certificate.</summary>
    public override string ToString() => IsPem ? "(PEM text)" : Text ?? Certificate!.Subject;
}
