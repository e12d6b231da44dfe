namespace PrivX.PowerShell.Bridge;

/// <summary>The stream a message goes to.</summary>
internal enum PipelineMessageKind
{
    Debug,
    Verbose,
    Warning,
    Progress,
}
