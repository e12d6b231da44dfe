namespace PrivX.Contract;

/// <summary>May a client send a request again by itself (<c>x-repeat</c>)?</summary>
public enum RepeatClass
{
    /// <summary>Create, rotate, decide, check out: never twice by itself.</summary>
    Once,

    /// <summary>Reads and log-ins.</summary>
    Safe,

    /// <summary>Replace, delete, release, terminate, set.</summary>
    Idempotent,
}
