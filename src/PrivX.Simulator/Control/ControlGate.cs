using System;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace PrivX.Simulator.Control;

/// <summary>
/// Who may use the control interface: a process of this machine that was told the token. A web page in a browser on this machine is not one:
/// it says its origin, and with a name of its own for this machine's address it says that name as the host.
/// </summary>
internal static class ControlGate
{
    /// <summary>Header with the token.</summary>
    public const string Header = "X-Simulator-Token";

    /// <summary>A token of its own for each start: unlike the credentials it does not follow from the seed.</summary>
    public static string NewToken() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Why a call is refused; null when it may pass.</summary>
    public static (int Status, string Reason)? Refuse(HttpContext http, string token)
    {
        if (http.Connection.RemoteIpAddress is not { } remote || !IsLoopback(remote))
        {
            return (403, "The control interface answers this machine only.");
        }

        if (!IsLoopback(http.Request.Host.Host))
        {
            return (403, "The control interface answers to localhost and loopback addresses only.");
        }

        if (http.Request.Headers.ContainsKey("Origin"))
        {
            return (403, "The control interface does not answer web pages.");
        }

        var given = http.Request.Headers[Header].ToString();
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(token))
            ? null
            : (401, $"The control interface needs the header {Header} with the control_token of the ready file.");
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IsLoopback(address));

    private static bool IsLoopback(IPAddress address) => IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
