namespace PrivX.PowerShell.Base.Input;

/// <summary>
/// Stands for a value of a row that cannot be read. It converts to nothing but text, so that PowerShell leaves the parameter out, and
/// <see cref="PipelineInput"/> refuses the row with all that is wrong in it.
/// </summary>
internal sealed class UnreadableValue
{
    private const string Text = "\0 unreadable";

    /// <summary>True for the text, or the list with the text, that PowerShell made of one.</summary>
    public static bool Is(object? bound) => bound is Text || (bound is string[] { Length: 1 } list && list[0] == Text);

    public override string ToString() => Text;
}
