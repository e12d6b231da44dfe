using PrivX.Client;

namespace PrivX.Benchmarks.Micro;

/// <summary>Takes lines and drops them.</summary>
internal sealed class SilentReporter : ICallReporter
{
    public void Verbose(string message)
    {
    }

    public void Debug(string message)
    {
    }

    public void Warning(string message)
    {
    }
}
