namespace PrivX.PowerShell.References;

/// <summary>How the API calls the type of a component.</summary>
internal static class ComponentType
{
    /// <summary>The API's name of a type in any case, and of a Web Proxy by its own name: the API calls it icap.</summary>
    public static string Of(string word) => word.Trim().ToLowerInvariant() switch
    {
        "webproxy" or "web-proxy" => "icap",
        var type => type,
    };
}
