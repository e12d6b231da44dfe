using System;
using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;
using PrivX.PowerShell.Formats;

namespace PrivX.PowerShell.Jobs.Reports;

/// <summary>A cell of a report: the text that a view shows, and what it is.</summary>
/// <param name="Text">The text; empty where there is no value.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct ReportValue(string Text, ReportValueKind Kind)
{
    // Rows of CSV files have texts alone. With zeros before it a number is a name, and beyond 15 digits a script would round it.
    private static readonly Regex Number = new(@"^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,9})?$", RegexOptions.CultureInvariant);
    private static readonly Regex Date = new("^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?$", RegexOptions.CultureInvariant);
    private static readonly Regex Length = new(@"^-?([0-9]+\.)?[0-9]{1,2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?$", RegexOptions.CultureInvariant);

    /// <summary>The cell of a property.</summary>
    public static ReportValue Of(PSPropertyInfo property)
    {
        try
        {
            return Of(property.Value);
        }
        catch (GetValueException)
        {
            return new ReportValue("(cannot be read)", ReportValueKind.Text);
        }
    }

    /// <summary>The cell of a value.</summary>
    public static ReportValue Of(object? value)
    {
        object? plain = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        string text = Convert.ToString(ViewCells.Shown(plain), CultureInfo.InvariantCulture) ?? string.Empty;
        return new ReportValue(text, plain switch
        {
            byte or short or int or long or decimal or double or float or ushort or uint or ulong or sbyte => ReportValueKind.Number,
            DateTimeOffset or DateTime => ReportValueKind.Date,
            TimeSpan => ReportValueKind.Length,
            string => KindOf(text),
            _ => ReportValueKind.Text,
        });
    }

    private static ReportValueKind KindOf(string text) =>
        text.Length is 0 or > 40 || text[0] is not (>= '0' and <= '9' or '-') ? ReportValueKind.Text
        : Number.IsMatch(text) ? ReportValueKind.Number
        : Date.IsMatch(text) ? ReportValueKind.Date
        : Length.IsMatch(text) ? ReportValueKind.Length
        : ReportValueKind.Text;
}
