using System;
using System.Collections.Generic;
using System.Linq;

namespace PrivX.Client.Tests.Support;

/// <summary>A request as it left the client.</summary>
internal sealed record Sent(string Method, Uri Address, IReadOnlyDictionary<string, string> Headers, string? Body)
{
    public string Path => Address.AbsolutePath;

    /// <summary>Query as on the wire, without the question mark.</summary>
    public string Query => Address.Query.TrimStart('?');

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public string? Parameter(string name) => Query.Split('&').Select(part => part.Split('=')).Where(part => part[0] == name).Select(part => Uri.UnescapeDataString(part[1])).SingleOrDefault();

    public override string ToString() => $"{Method} {Address.PathAndQuery}";
}
