namespace PrivX.Client.Operations;

/// <summary>
/// One operation of the contract, as data: where it is, since which version, who may call it, whether it may be repeated.
/// Every instance is generated from the contract.
/// </summary>
internal sealed record Operation(string Service, string Id, string Method, string Path, string Since, RepeatClass Repeat)
{
    /// <summary>The last version known to have it; null while that is the newest.</summary>
    public int? Until { get; init; }

    /// <summary>Permissions the documentation names; told in the error when the server refuses.</summary>
    public string[] Permissions { get; init; } = [];

    /// <summary>Permissions that are assumed to be needed where the documentation names none.</summary>
    public string[] AssumedPermissions { get; init; } = [];

    /// <summary>Another way for callers whom the server refuses, where there is one.</summary>
    public string? WhenRefused { get; init; }

    /// <summary>What it was to remove, end or give back is gone afterwards; that it is not there any more is then no failure of a repetition.</summary>
    public bool IsRemoval { get => field || Method == "DELETE"; init; }

    /// <summary>What a list is of, in the words of messages, where the id does not say it.</summary>
    public string? ListName { get; init; }

    /// <summary>True for a download of what users did or moved: it may be anything, also empty or a web page.</summary>
    public bool IsRecording { get; init; }

    /// <summary>How a list operation pages; null for others.</summary>
    public ListRule? List { get; init; }

    /// <summary>True for operations that take no bearer token (log-in, status).</summary>
    public bool Anonymous { get; init; }
}
