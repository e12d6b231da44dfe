using System.IO;
using System.Management.Automation;
using PrivX.Client;
using PrivX.Client.Transfer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Jobs.Reports;

/// <summary>Writes rows to one HTML file that can be sorted, filtered and printed in a browser without a network.</summary>
[Cmdlet(VerbsData.Export, "PrivXReport", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class ExportPrivXReportCommand : PrivXCmdlet
{
    private ErrorLog? _errors;
    private PartFile? _file;
    private ReportPage? _page;
    private ReportTable? _table;

    /// <summary>File to write, which has its name once it is whole. Wildcards stand for themselves.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("LiteralPath")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string Path { get; set; } = string.Empty;

    /// <summary>Title of the report; "PrivX report" when left out.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string Title { get; set; } = "PrivX report";

    /// <summary>The rows: objects of this module, or any others with properties.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyCollection]
    [Content]
    public PSObject[] InputObject { get; set; } = [];

    /// <summary>Replace a file that is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    // A report without some of its rows is none.
    private protected override bool FailuresTerminate => true;

    private protected override void Begin()
    {
        string path = SavePlace.FileOf(Path, SessionState.Path);
        PartFile.Check(path, Force);
        if (!Confirm(path, "Export a report"))
        {
            return;
        }

        _errors = new ErrorLog(SessionState.PSVariable);
        _file = PartFile.Create(path, Force, isPrivate: false);
        _table = new ReportTable(new ReportViews(MyInvocation.MyCommand.Module));
        _page = new ReportPage((bytes, count) => Run(token => _file.WriteAsync(bytes, count, token)));
        _page.Begin(Text.Visible(Title), SystemClock.Instance.UtcNow);
    }

    private protected override void Process()
    {
        foreach (PSObject row in _page is null ? [] : InputObject)
        {
            _page!.Add(_table!.Add(row));
        }
    }

    private protected override void End()
    {
        if (_page is not null)
        {
            _page.End(Text.Visible(Title), _table!, _errors!.Since());
            _file!.Finish();
            WriteObject(InvokeProvider.Item.Get([SavePlace.FileOf(Path, SessionState.Path)], force: true, literalPath: true)[0]);
        }
    }

    private protected override void CleanUp()
    {
        _page?.Dispose();
        _file?.Dispose();
    }
}
