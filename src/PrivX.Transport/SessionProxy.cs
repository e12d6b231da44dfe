using System;
using System.Net;

namespace PrivX.Transport;

/// <summary>One proxy for every address; the framework's own WebProxy has opinions about local ones.</summary>
internal sealed class SessionProxy : IWebProxy
{
    private readonly Uri _address;

    public SessionProxy(Uri address, ICredentials? credentials)
    {
        _address = address;
        Credentials = credentials;
    }

    public ICredentials? Credentials { get; set; }

    public Uri GetProxy(Uri destination) => _address;

    public bool IsBypassed(Uri host) => false;
}
