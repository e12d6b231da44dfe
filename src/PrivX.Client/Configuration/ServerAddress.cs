using System;

namespace PrivX.Client.Configuration;

/// <summary>Makes a base address of what people write.</summary>
internal static class ServerAddress
{
    /// <param name="text">An address, or just a host name, which means https.</param>
    /// <param name="origin">Where it came from, for the error: "The server".</param>
    /// <exception cref="PrivXConfigurationException">It is not an address this client may talk to.</exception>
    public static Uri Parse(string text, string origin)
    {
        string trimmed = text.Trim();
        string full = trimmed.IndexOf("://", StringComparison.Ordinal) < 0 ? "https://" + trimmed : trimmed;
        if (!Uri.TryCreate(full, UriKind.Absolute, out Uri? address) || address.Host.Length == 0)
        {
            throw Refuse(origin, "is not an address such as https://privx.example.com");
        }

        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        {
            throw Refuse(origin, "must begin with https://; plain http is only for this very machine");
        }

        // A name or password in an address would end up in logs.
        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            throw Refuse(origin, "must hold neither a user name nor a query");
        }

        return address;
    }

    private static PrivXConfigurationException Refuse(string origin, string problem) => new($"{origin} {problem}.");
}
