using System.Collections.Concurrent;
using PrivX.Client.Operations;

namespace PrivX.Client.Paging;

/// <summary>Remembers for a session which lists refused a large page, so that each finds out once.</summary>
internal sealed class PageSizeCache
{
    private readonly ConcurrentDictionary<string, bool> _refused = new();

    public bool IsRefused(Operation operation) => _refused.ContainsKey(operation.Method + operation.Path);

    public void Refuse(Operation operation) => _refused[operation.Method + operation.Path] = true;
}
