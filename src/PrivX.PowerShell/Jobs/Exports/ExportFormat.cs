namespace PrivX.Exports;

/// <summary>Forms of lines for log systems.</summary>
public enum ExportFormat
{
    /// <summary>A JSON object a line.</summary>
    Jsonl,

    /// <summary>Common Event Format, which most log systems read.</summary>
    Cef,
}
