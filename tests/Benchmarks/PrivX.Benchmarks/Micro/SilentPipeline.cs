using System.Management.Automation;
using PrivX.PowerShell.Bridge;

namespace PrivX.Benchmarks.Micro;

/// <summary>Streams that nobody reads.</summary>
internal sealed class SilentPipeline : IPipeline
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
