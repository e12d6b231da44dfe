using PrivX.Client;

namespace PrivX.PowerShell.Base;

/// <summary>Something that the server does in its own time, such as a rotation, as <c>-Wait</c> follows it.</summary>
internal abstract class ServerJob
{
    /// <summary>Target of an error record.</summary>
    public required object Item { get; init; }

    /// <summary>What is worked on, for a person.</summary>
    public required string Name { get; init; }

    /// <summary>True once the server shows a result.</summary>
    public abstract bool IsOver { get; }

    /// <summary>Why the last look failed; null where it did not.</summary>
    public PrivXException? Failure { get; set; }

    /// <summary>Why it is not known whether the server began it; null where it did.</summary>
    public PrivXOutcomeUnknownException? Doubt { get; init; }

    /// <summary>True where the server shows that it is at work on it.</summary>
    public virtual bool IsUnderWay => false;

    /// <summary>What is written in the end.</summary>
    public abstract object ToOutcome();
}
