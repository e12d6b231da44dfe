using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Contract.Reading;

namespace PrivX.Contract;

/// <summary>The REST API of PrivX as data.</summary>
public sealed class ApiContract
{
    /// <summary>The oldest server version that the documents describe.</summary>
    public const int OldestServerVersion = 28;

    /// <summary>The newest server version that the documents describe. Everything that has to know it takes it from here.</summary>
    public const int NewestServerVersion = 44;

    private static readonly Lazy<ApiContract> Shared = new(ContractReader.ReadAll);

    private readonly Dictionary<string, ApiService> _services;

    internal ApiContract(IReadOnlyList<ApiService> services)
    {
        Services = services;
        Operations = [.. services.SelectMany(service => service.Operations)];
        Routes = new RouteMatcher(Operations);
        _services = services.ToDictionary(service => service.Name, StringComparer.Ordinal);
    }

    public IReadOnlyList<ApiService> Services { get; }

    public IReadOnlyList<ApiOperation> Operations { get; }

    public RouteMatcher Routes { get; }

    /// <summary>Reads the documents once for the process.</summary>
    public static ApiContract Load() => Shared.Value;

    public ApiService Service(string name) =>
        _services.GetValueOrDefault(name) ?? throw new KeyNotFoundException($"There is no service '{name}'.");

    public ApiOperation Operation(string service, string operationId) => Service(service).Operation(operationId);

    /// <summary>Every operation with this id; ids such as <c>getServiceStatus</c> occur in several services.</summary>
    public IEnumerable<ApiOperation> FindOperations(string operationId) => Operations.Where(operation => operation.Id == operationId);
}
