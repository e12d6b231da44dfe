using System;
using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;
using PrivX.PowerShell.Formats;

namespace PrivX.PowerShell.Jobs.Reports;

/// <summary>The cells of a report: texts as views show them.</summary>
internal static class ReportValue
{
    // With zeros before it a number is a name, and beyond 15 digits a script would round it.
    private static readonly Regex Number = new(@"^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?(E[+-][0-9]{1,3})?$", RegexOptions.CultureInvariant);
    private static readonly Regex Date = new("^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?$", RegexOptions.CultureInvariant);
    private static readonly Regex Length = new(@"^-?([0-9]+\.)?[0-9]{1,2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?$", RegexOptions.CultureInvariant);

    /// <summary>The text of a property; empty where it has no value.</summary>
    public static string Of(PSPropertyInfo property)
    {
        try
        {
            return Of(property.Value);
        }
        catch (GetValueException)
        {
            return "(cannot be read)";
        }
    }

    /// <summary>The text of a value.</summary>
    public static string Of(object? value) => Convert.ToString(ViewCells.Shown(value), CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>What a text is: rows of CSV files have nothing else, and what a view shows of a value tells its kind as well.</summary>
    public static ReportValueKind KindOf(string text) =>
        text.Length is 0 or > 40 || text[0] is not (>= '0' and <= '9' or '-') ? ReportValueKind.Text
        : Number.IsMatch(text) ? ReportValueKind.Number
        : Date.IsMatch(text) ? ReportValueKind.Date
        : Length.IsMatch(text) ? ReportValueKind.Length
        : ReportValueKind.Text;
}
