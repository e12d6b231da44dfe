using System;

namespace PrivX.PowerShell.Base.Input;

/// <summary>A cell that tells a part of an object as Export-Csv writes it, in short, or a time in the form of a machine: it cannot be read back, but can be compared.</summary>
/// <param name="Text">What the cell says.</param>
/// <param name="Problem">Why it cannot be read.</param>
internal sealed record ShownCell(string Text, string Problem)
{
    /// <summary>True where the cell tells what is so anyway.</summary>
    public bool Tells(object? now) => now is DateTimeOffset time ? TimeCell.Tells(Text, time) : now?.ToString() == Text;
}
