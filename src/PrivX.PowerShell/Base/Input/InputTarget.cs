using System.Collections.Generic;
using System.Linq;

namespace PrivX.PowerShell.Base.Input;

/// <summary>What an error is about, kept for later: when it is reported, other objects may have come down the pipeline.</summary>
/// <param name="Item">The item that is worked on.</param>
/// <param name="HandedIn">What the user handed in: the object of the pipeline, or the argument as he wrote it.</param>
internal sealed record InputTarget(object? Item, object? HandedIn)
{
    /// <summary>The target of one request for several items.</summary>
    public static InputTarget Of(IReadOnlyCollection<InputTarget> targets) => targets.Count == 1
        ? targets.First()
        : new(targets.Select(target => target.Item).ToArray(), targets.Select(target => target.HandedIn).ToArray());
}
