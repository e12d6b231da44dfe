using System.Management.Automation;
using PrivX.PowerShell.Bridge;

namespace PrivX.PowerShell.Base;

/// <summary>A cmdlet's streams.</summary>
internal sealed class CmdletPipeline(PrivXCmdlet cmdlet) : IPipeline
{
    public void WriteVerbose(string text) => cmdlet.WriteVerbose(text);

    public void WriteDebug(string text) => cmdlet.WriteDebug(text);

    public void WriteWarning(string text) => cmdlet.WriteWarning(text);

    public void WriteProgress(ProgressRecord progress) => cmdlet.WriteProgress(progress);
}
