namespace PrivX.Simulator;

/// <summary>What goes wrong.</summary>
public enum FaultKind
{
    /// <summary>Another status, with headers and body if wanted (429, 408, 500, 503, 307, 401, 403, 404, 409 …).</summary>
    Status,

    /// <summary>The connection breaks before anything is answered.</summary>
    AbortBeforeHeaders,

    /// <summary>The connection breaks in the middle of the status line and headers.</summary>
    AbortInHeaders,

    /// <summary>The connection breaks after the headers.</summary>
    AbortAfterHeaders,

    /// <summary>The length is announced, half of the body comes, the connection breaks.</summary>
    HalfBody,

    /// <summary>A complete answer whose JSON stops in the middle.</summary>
    HalfJson,

    /// <summary>An HTML page in place of the JSON, as a proxy would send.</summary>
    Html,

    /// <summary>The right status without a body.</summary>
    EmptyBody,

    /// <summary>The right body under another content type.</summary>
    WrongContentType,

    /// <summary>The body compressed with gzip.</summary>
    Gzip,

    /// <summary>The answer waits for some real time, or until the client goes away.</summary>
    Delay,

    /// <summary>The body comes in small pieces.</summary>
    SlowDrip,

    /// <summary>A list answers its first rows whatever offset is asked for.</summary>
    IgnoreOffset,

    /// <summary>The count of a list is off.</summary>
    WrongCount,

    /// <summary>Rows come twice on a page.</summary>
    DuplicateRows,

    /// <summary>Before the page is read, rows appear in front of the list.</summary>
    InsertRows,

    /// <summary>Before the page is read, rows vanish from the front of the list.</summary>
    RemoveRows,

    /// <summary>Somebody else changes the object that the path names.</summary>
    ChangeObject,

    /// <summary>Somebody else deletes the object that the path names.</summary>
    DeleteObject,

    /// <summary>A batch does some of its elements and then fails: the first <see cref="Fault.Rows"/>, or all but those that <see cref="Fault.Where"/> names.</summary>
    PartialBatch,

    /// <summary>
    /// What the request starts comes to nothing: a rotation, a scan, a refresh, an indexing, the end of a connection. <see cref="Fault.Body"/>
    /// is the reason that is given.
    /// </summary>
    FailJob,

    /// <summary>The caller's access token runs out just now.</summary>
    ExpireToken,

    /// <summary>The body as <see cref="Fault.Rewrite"/> makes it.</summary>
    Rewritten,

    /// <summary>Whatever <see cref="Fault.Action"/> does.</summary>
    Custom,
}
