using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net;
using System.Text;
using System.Threading.Tasks;

namespace PrivX.Simulator.Cli;

/// <summary>Everything the program prints when it is up.</summary>
internal static class Announcement
{
    public static Task WriteAsync(TextWriter output, PrivXSimulator simulator, string? caFile)
    {
        var credentials = simulator.Credentials;
        var server = simulator.Address.GetLeftPart(UriPartial.Authority);
        var trust = caFile is null ? string.Empty : $" -TrustedCertificate '{caFile}'";
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"This is a simulator: it pretends to be SSH PrivX {simulator.Options.ServerVersion}. Nothing here is real, and all of it is gone when it stops.");
        if (!IPAddress.IsLoopback(simulator.Options.Address))
        {
            text.AppendLine("It listens beyond this machine, and its credentials are no secret.");
        }

        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"  Address       {server}");
        if (caFile is not null)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  CA            {caFile}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"  API client    {credentials.ApiClientId}");
        text.AppendLine(CultureInfo.InvariantCulture, $"    secret      {credentials.ApiClientSecret}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  OAuth client  {credentials.OAuthClientId}");
        text.AppendLine(CultureInfo.InvariantCulture, $"    secret      {credentials.OAuthClientSecret}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  User          {credentials.UserName}");
        text.AppendLine(CultureInfo.InvariantCulture, $"    password    {credentials.UserPassword}");
        text.AppendLine();
        text.AppendLine("In PowerShell:");
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"  $client = [pscredential]::new('{credentials.ApiClientId}', (ConvertTo-SecureString '{credentials.ApiClientSecret}' -AsPlainText -Force))");
        text.AppendLine(CultureInfo.InvariantCulture, $"  $oauth = [pscredential]::new('{credentials.OAuthClientId}', (ConvertTo-SecureString '{credentials.OAuthClientSecret}' -AsPlainText -Force))");
        text.AppendLine(CultureInfo.InvariantCulture, $"  Connect-PrivX {server} -Credential $client -OAuthCredential $oauth{trust}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  Connect-PrivX {server} -UserCredential (Get-Credential {credentials.UserName}){trust}");
        text.AppendLine();
        text.AppendLine("Or by environment, PowerShell:");
        text.AppendLine();
        foreach (var (name, value) in Variables(credentials, server, caFile))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  $env:{name} = '{value}'");
        }

        text.AppendLine("  Connect-PrivX");
        text.AppendLine();
        text.AppendLine("bash:");
        text.AppendLine();
        foreach (var (name, value) in Variables(credentials, server, caFile))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  export {name}='{value}'");
        }

        text.AppendLine();
        text.AppendLine("Ctrl+C ends it.");
        return output.WriteAsync(text.ToString());
    }

    private static IEnumerable<(string Name, string Value)> Variables(SimulatorCredentials credentials, string server, string? caFile) =>
    [
        ("PRIVX_API_BASE_URL", server),
        ("PRIVX_API_CLIENT_ID", credentials.ApiClientId),
        ("PRIVX_API_CLIENT_SECRET", credentials.ApiClientSecret),
        ("PRIVX_API_OAUTH_CLIENT_ID", credentials.OAuthClientId),
        ("PRIVX_API_OAUTH_CLIENT_SECRET", credentials.OAuthClientSecret),
        .. caFile is null ? Array.Empty<(string, string)>() : [("PRIVX_API_CA_CRT", caFile)],
    ];
}
