namespace PrivX.Client;

/// <summary>What tells which session it came from.</summary>
internal interface IOriginated
{
    /// <summary>The session; null for what was made here, and for what was saved and read again.</summary>
    ObjectOrigin? Origin { get; set; }
}
