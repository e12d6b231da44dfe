namespace PrivX.PowerShell.Base.Input;

/// <summary>A cell that tells a part of an object as Export-Csv writes it, in short: it cannot be read back, but can be compared.</summary>
/// <param name="Text">What the cell says.</param>
/// <param name="Problem">Why it cannot be read.</param>
internal sealed record ShownCell(string Text, string Problem);
