using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace PrivX.Client.Tests.Support;

/// <summary>Notes what a call has to say.</summary>
internal sealed class Reporter : ICallReporter
{
    private readonly ConcurrentQueue<(string Stream, string Message)> _messages = new();

    public IEnumerable<string> All => _messages.Select(message => message.Message);

    public IReadOnlyList<string> Verboses => Of("verbose");

    public IReadOnlyList<string> Debugs => Of("debug");

    public IReadOnlyList<string> Warnings => Of("warning");

    public void Verbose(string message) => _messages.Enqueue(("verbose", message));

    public void Debug(string message) => _messages.Enqueue(("debug", message));

    public void Warning(string message) => _messages.Enqueue(("warning", message));

    private List<string> Of(string stream) => [.. _messages.Where(message => message.Stream == stream).Select(message => message.Message)];
}
