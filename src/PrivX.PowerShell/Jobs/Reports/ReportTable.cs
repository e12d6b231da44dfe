using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Client;

namespace PrivX.PowerShell.Jobs.Reports;

/// <summary>What is known of a report's rows: their columns, and the texts that they share.</summary>
/// <param name="views">Tells which columns are shown first.</param>
internal sealed class ReportTable(ReportViews views)
{
    // Names and ids come again and again, and are written once. Beyond this many a text is written where it stands, which bounds memory.
    private const int MostTexts = 200_000;

    // Of rows without a view of ours.
    private const int MostShown = 12;

    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [string.Empty] = 0 };
    private readonly List<ReportValueKind> _kinds = [ReportValueKind.Text];
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);

    public List<ReportColumn> Columns { get; } = [];

    /// <summary>Texts that cells name by their place; the first is the empty one.</summary>
    public List<string> Texts { get; } = [string.Empty];

    /// <summary>How many rows there have been.</summary>
    public int Rows { get; private set; }

    /// <summary>Servers that the rows came from.</summary>
    public IEnumerable<string> Sources => _sources.OrderBy(source => source, StringComparer.Ordinal);

    /// <summary>Takes a row: the cells in the order of the columns, as the number of a text or as the text itself. Those at the end may be missing.</summary>
    public object[] Add(PSObject row)
    {
        Rows++;
        if (row.BaseObject is IOriginated { Origin: { } origin })
        {
            _sources.Add(origin.Server.Authority);
        }

        if (row.BaseObject is string or ValueType)
        {
            return CellsOf([(PlaceOf("Value", isShown: true), ReportValue.Of(row))]);
        }

        PSPropertyInfo[] properties = row.Properties.ToArray();
        string[] view = views.Of(row) ?? [];
        if (_types.Add(row.TypeNames.FirstOrDefault() ?? string.Empty))
        {
            foreach (string title in view)
            {
                Columns[PlaceOf(title, isShown: true)].IsShown = true;
            }
        }

        // A title of a view may be a property that PowerShell does not list.
        return CellsOf(view
            .Select(title => row.Properties[title])
            .Where(property => property is not null)
            .Concat(properties)
            .Select(property => (PlaceOf(property.Name, view.Length == 0 && Columns.Count < MostShown), ReportValue.Of(property))));
    }

    private object[] CellsOf(IEnumerable<(int Place, string Text)> values)
    {
        (int Place, string Text)[] all = values.ToArray();
        object[] cells = Enumerable.Repeat<object>(0, Columns.Count).ToArray();
        foreach ((int place, string text) in all)
        {
            cells[place] = CellOf(Columns[place], text);
        }

        return cells;
    }

    private object CellOf(ReportColumn column, string text)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        if (_numbers.TryGetValue(text, out int number))
        {
            column.See(_kinds[number]);
            return number;
        }

        ReportValueKind kind = ReportValue.KindOf(text);
        column.See(kind);
        if (Texts.Count >= MostTexts)
        {
            return text;
        }

        _numbers[text] = Texts.Count;
        _kinds.Add(kind);
        Texts.Add(text);
        return Texts.Count - 1;
    }

    private int PlaceOf(string name, bool isShown)
    {
        if (!_places.TryGetValue(name, out int place))
        {
            place = _places[name] = Columns.Count;
            Columns.Add(new ReportColumn(name, isShown));
        }

        return place;
    }
}
