namespace PrivX.Client.Operations;

/// <summary>May the client send a request again by itself? (x-repeat of the contract)</summary>
internal enum RepeatClass
{
    /// <summary>Reads, also by POST; log-ins; download handles.</summary>
    Safe,

    /// <summary>Replace, delete, release, terminate: a second time changes nothing more.</summary>
    Idempotent,

    /// <summary>Create, rotate, decide, check out: only when the first was surely not processed.</summary>
    Once,
}
