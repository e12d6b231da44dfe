namespace PrivX.Authorizer;

/// <summary>Short-lived download session.</summary>
public sealed class DownloadSession : PrivXObject
{
    /// <summary>Append it to the path to download the file.</summary>
    public string? SessionId { get; set; }
}
