using System.Management.Automation;
using PrivX.Evidence;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Jobs.Evidence;

/// <summary>Compares a folder of evidence with its manifest, from the disk alone, and writes a row for each file.</summary>
[Cmdlet(VerbsDiagnostic.Test, "PrivXEvidence")]
[OutputType(typeof(EvidenceFile))]
public sealed class TestPrivXEvidenceCommand : PrivXCmdlet
{
    private const int ProgressId = 7_207;

    /// <summary>Folder that Export-PrivXEvidence wrote.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("LiteralPath")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string Path { get; set; } = string.Empty;

    private protected override void End()
    {
        string folder = SavePlace.Of(Path, SessionState.Path) is { IsFolder: true } place ? place.ToString() : throw SavePlace.Invalid($"'{Path}' is no folder.");
        var check = new EvidenceCheck(folder);
        WriteObject(Run(check.ManifestAsync));
        for (int i = 0; i < check.Entries.Count; i++)
        {
            EvidenceEntry entry = check.Entries[i];
            Bridge.Progress(new ProgressRecord(ProgressId, "Comparing files with the manifest", entry.Path) { PercentComplete = (int)(i * 100L / check.Entries.Count) });
            WriteObject(Run(token => check.LookAsync(entry, token)));
        }

        Bridge.Progress(new ProgressRecord(ProgressId, "Comparing files with the manifest", "Done") { RecordType = ProgressRecordType.Completed });
        WriteObject(check.Unlisted(), enumerateCollection: true);
    }
}
