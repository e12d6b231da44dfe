namespace PrivX.PowerShell.Completion;

/// <summary>A text that may complete what was typed, and what the tool tip says of it.</summary>
/// <param name="Text">The text.</param>
/// <param name="ToolTip">What the tool tip says.</param>
/// <param name="Inserted">What is inserted where the text does not tell one thing: its id. Null for the text.</param>
internal sealed record CompletionCandidate(string Text, string ToolTip, string? Inserted = null);
