using System;
using System.Runtime.InteropServices;
using System.Security;

namespace PrivX;

/// <summary>
/// A secret in a request or a response. Has no readable member, so no view, dump or JSON of an object shows it;
/// the value is written to JSON only by the client's own serializer, when it is sent.
/// </summary>
public sealed class SecretText
{
    /// <summary>What the server sends in place of a secret that it has.</summary>
    internal const string Mask = "********";

    private readonly string _value;

    /// <summary>Makes a secret of plain text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public SecretText(string value)
    {
        _value = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Makes a secret of a <see cref="SecureString"/>, so that one can be given where a secret is wanted.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public SecretText(SecureString value)
    {
        if (value is null)
        {
            throw new ArgumentNullException(nameof(value));
        }

        IntPtr text = Marshal.SecureStringToGlobalAllocUnicode(value);
        try
        {
            _value = Marshal.PtrToStringUni(text, value.Length);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(text);
        }
    }

    /// <summary>The secret as plain text; for the one place that needs it.</summary>
    public string ToPlainText() => _value;

    /// <summary>The secret as a read-only <see cref="SecureString"/>.</summary>
    public SecureString ToSecureString()
    {
        var secure = new SecureString();
        foreach (char c in _value)
        {
            secure.AppendChar(c);
        }

        secure.MakeReadOnly();
        return secure;
    }

    /// <summary>Never the secret: three asterisks.</summary>
    public override string ToString() => "***";
}
