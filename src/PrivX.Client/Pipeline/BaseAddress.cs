using System;
using System.Linq;

namespace PrivX.Client.Pipeline;

/// <summary>Checks a server's base address once, and joins paths to it.</summary>
internal sealed class BaseAddress
{
    private readonly string _base;

    /// <exception cref="ArgumentException">Nothing may be sent to such an address.</exception>
    public BaseAddress(Uri address)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException("The server's address must be a full https address, such as https://privx.example.com.", nameof(address));
        }

        // None of these messages repeats the address: it may hold the very secret that is complained about.
        if (address.UserInfo.Length > 0)
        {
            throw new ArgumentException("The server's address must not hold a user name or password; give the credential in its own parameter.", nameof(address));
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            throw new ArgumentException("The server's address must end before any '?' or '#', such as https://privx.example.com.", nameof(address));
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            throw new ArgumentException("Without TLS anybody on the way could read the token: use an https address. Only this machine itself may be reached by http.", nameof(address));
        }

        _base = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
        Host = address.Host;
        Origin = address.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>The address itself, without what differs between spellings of it.</summary>
    public Uri Address => new(_base);

    /// <summary>Name of the server.</summary>
    public string Host { get; }

    /// <summary>Scheme, name and port, for messages.</summary>
    public string Origin { get; }

    /// <summary>The address of an escaped path, with an escaped query or none.</summary>
    /// <exception cref="PrivXUsageException">Code <c>InvalidArgument</c>: this framework cannot make such an address.</exception>
    public Uri Join(string path, string query)
    {
        string whole = _base + path;
        Uri address;
        try
        {
            address = new Uri(query.Length == 0 ? whole : whole + "?" + query);
        }
        catch (UriFormatException)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, "The address of the call would be too long.") { Remedy = "Give shorter ids and names, or fewer of them." };
        }

        // A process that .NET Framework runs as an old one, as Windows PowerShell may be, has its addresses unescape slashes: another path.
        return Slashes(address.AbsolutePath) == Slashes(whole) - Slashes(Origin) ? address : throw new PrivXUsageException(ErrorCodes.InvalidArgument, "A name with '/' or '\\' in it cannot be sent from this PowerShell.")
        {
            Remedy = "Use PowerShell 7 for it, or the object's id where it has one.",
        };
    }

    private static int Slashes(string text) => text.Count(c => c == '/');
}
