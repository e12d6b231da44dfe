using System.Management.Automation;

namespace PrivX.PowerShell.Bridge;

/// <summary>The streams the bridge writes to, on the pipeline thread. A cmdlet in production, a list in tests.</summary>
internal interface IPipeline
{
    void WriteVerbose(string text);

    void WriteDebug(string text);

    void WriteWarning(string text);

    void WriteProgress(ProgressRecord progress);
}
