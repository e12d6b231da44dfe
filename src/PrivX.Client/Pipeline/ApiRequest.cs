using System.Collections.Generic;

namespace PrivX.Client.Pipeline;

/// <summary>One call of an operation: the operation with its values. Immutable, so that every attempt sends the same.</summary>
internal sealed class ApiRequest
{
    public ApiRequest(Operation operation, params string[] pathValues)
    {
        Operation = operation;
        Path = RoutePath.Build(operation, pathValues);
    }

    public Operation Operation { get; }

    /// <summary>The escaped path, values filled in.</summary>
    public string Path { get; }

    /// <summary>Query parameters; those with a null value are left out.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Query { get; init; } = [];

    public RequestBody? Body { get; init; }
}
