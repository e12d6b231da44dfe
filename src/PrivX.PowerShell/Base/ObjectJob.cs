using System;

namespace PrivX.PowerShell.Base;

/// <summary>A job that shows in one object of the server, by itself and without regard to what the object was before.</summary>
/// <param name="first">The object as it was at first.</param>
/// <param name="isOver">True once the object shows a result.</param>
/// <param name="outcome">What is written in the end; null for the object itself.</param>
internal sealed class ObjectJob<T>(T first, Func<T, bool> isOver, Func<T, object>? outcome = null) : ServerJob
    where T : notnull
{
    /// <summary>The object as it was seen last.</summary>
    public T Now { get; set; } = first;

    public override bool IsOver => isOver(Now);

    public override object ToOutcome() => outcome is null ? Now : outcome(Now);
}
