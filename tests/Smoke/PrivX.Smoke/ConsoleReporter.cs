using System;
using PrivX.Client;

namespace PrivX.Smoke;

/// <summary>Shows what calls have to say.</summary>
internal sealed class ConsoleReporter : ICallReporter
{
    public void Verbose(string message) => Console.WriteLine("  verbose " + message);

    public void Debug(string message)
    {
    }

    public void Warning(string message) => Console.WriteLine("  warning " + message);
}
