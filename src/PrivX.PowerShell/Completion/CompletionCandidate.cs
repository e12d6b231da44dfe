namespace PrivX.PowerShell.Completion;

/// <summary>A text that may complete what was typed, and what the tool tip says of it.</summary>
internal sealed record CompletionCandidate(string Text, string ToolTip);
