namespace PrivX.PowerShell.Jobs.Reports;

/// <summary>What the texts of a column are, which says how they are sorted.</summary>
internal enum ReportValueKind
{
    /// <summary>Words, or values of several kinds.</summary>
    Text,

    /// <summary>Numbers with a point.</summary>
    Number,

    /// <summary>Points of time in UTC.</summary>
    Date,

    /// <summary>Lengths of time.</summary>
    Length,
}
