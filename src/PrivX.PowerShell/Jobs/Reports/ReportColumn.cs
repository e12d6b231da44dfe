namespace PrivX.PowerShell.Jobs.Reports;

/// <summary>A column of a report.</summary>
/// <param name="name">Its title: the name of the property.</param>
/// <param name="isShown">False for one that the reader has to choose first.</param>
internal sealed class ReportColumn(string name, bool isShown)
{
    private ReportValueKind? _kind;

    public string Name { get; } = name;

    public bool IsShown { get; set; } = isShown;

    /// <summary>What all values of it are that there have been.</summary>
    public ReportValueKind Kind => _kind ?? ReportValueKind.Text;

    /// <summary>Learns what a value that is not empty is.</summary>
    public void See(ReportValueKind kind) => _kind = _kind is null || _kind == kind ? kind : ReportValueKind.Text;
}
