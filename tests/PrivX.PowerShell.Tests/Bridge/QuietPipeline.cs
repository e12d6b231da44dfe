using System.Management.Automation;
using PrivX.PowerShell.Bridge;

namespace PrivX.PowerShell.Tests.Bridge;

/// <summary>A pipeline whose messages nobody hears.</summary>
internal sealed class QuietPipeline : IPipeline
{
    public void WriteVerbose(string text)
    {
    }

    public void WriteDebug(string text)
    {
    }

    public void WriteWarning(string text)
    {
    }

    public void WriteProgress(ProgressRecord progress)
    {
    }
}
