using System.Collections.Generic;
using System.Linq;

namespace PrivX.Contract;

/// <summary>One PrivX service: one document.</summary>
public sealed class ApiService
{
    internal ApiService(string name, string title, string description)
    {
        Name = name;
        Title = title;
        Description = description;
        BasePath = $"/{name}/api/v1";
    }

    /// <summary>Name as in the paths and in the file name, such as <c>host-store</c>.</summary>
    public string Name { get; }

    public string Title { get; }

    public string Description { get; }

    public string BasePath { get; }

    /// <summary>Name of its folder and namespace in the client, such as <c>HostStore</c>.</summary>
    public string ClientName { get; internal init; } = string.Empty;

    public IReadOnlyList<ApiOperation> Operations { get; internal set; } = [];

    public IReadOnlyDictionary<string, ApiSchema> Schemas { get; internal set; } = new Dictionary<string, ApiSchema>();

    public ApiOperation Operation(string operationId) =>
        Operations.FirstOrDefault(operation => operation.Id == operationId)
        ?? throw new KeyNotFoundException($"Service '{Name}' has no operation '{operationId}'.");

    public override string ToString() => Name;
}
