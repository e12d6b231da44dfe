using System;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace PrivX.PowerShell.Base;

/// <summary>Lets a parameter for PEM text take files and certificate objects too.</summary>
/// <param name="label">What the text must hold, as PEM calls it.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PemTextAttribute(string label) : TextOrFileAttribute
{
    public const string Certificate = "CERTIFICATE";
    public const string Request = "CERTIFICATE REQUEST";
    public const string PublicKey = "PUBLIC KEY";

    private const int LineLength = 64;

    public string Label { get; } = label;

    protected override string Wanted => $"PEM text (-----BEGIN {Label}-----), or a file with it";

    protected override bool Is(string text) => text.Contains(Label + "-----");

    // .NET Framework cannot write PEM.
    protected override string? TextOf(object value)
    {
        if (value is not X509Certificate2 certificate)
        {
            return null;
        }

        string data = Convert.ToBase64String(certificate.RawData);
        var pem = new StringBuilder("-----BEGIN CERTIFICATE-----\n");
        for (int start = 0; start < data.Length; start += LineLength)
        {
            pem.Append(data, start, Math.Min(LineLength, data.Length - start)).Append('\n');
        }

        return pem.Append("-----END CERTIFICATE-----").ToString();
    }
}
