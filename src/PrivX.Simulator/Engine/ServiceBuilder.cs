using System;
using PrivX.Contract;

namespace PrivX.Simulator.Engine;

/// <summary>Where a service registers its operations, by id, and its resources, by path.</summary>
internal sealed class ServiceBuilder(SimulatorEngine engine, ApiService service)
{
    public SimulatorEngine Engine => engine;

    public ApiService Service => service;

    public ApiSchema Schema(string name) => service.Schemas[name];

    /// <summary>Carries out one operation; wins over what a resource does by itself.</summary>
    public void Handle(string operationId, OperationHandler handler) => engine.Handlers[service.Operation(operationId)] = handler;

    /// <summary>
    /// Carries out the usual operations of a resource: list and create at its path, search and tags below it, and
    /// get, replace and delete of one object. Which of them exist, the contract says.
    /// </summary>
    /// <param name="path">Path below the service, such as <c>hosts</c>.</param>
    /// <param name="schema">Name of the schema of one object.</param>
    /// <param name="configure">What is special about it.</param>
    public Resource Resource(string path, string schema, Action<Resource>? configure = null)
    {
        var name = $"{service.Name}/{path.Split('/')[^1]}";
        var resource = new Resource(engine.State.Define(name), service.Schemas[schema]);
        resource.Collection.Renderer = AnswerRenderer.For(resource.Schema, engine.Options.ServerVersion);
        configure?.Invoke(resource);

        var root = $"{service.BasePath}/{path}";
        foreach (var operation in service.Operations)
        {
            if (!operation.Path.StartsWith(root, StringComparison.Ordinal))
            {
                continue;
            }

            var rest = operation.Path[root.Length..];
            OperationHandler? handler = (operation.Method, rest) switch
            {
                ("GET", "") => resource.List,
                ("POST", "") => resource.Create,
                ("POST", "/search") => resource.Search,
                ("GET", "/tags") => resource.Tags,
                ("GET", ['/', '{', .., '}']) when IsOneSegment(rest) => resource.Get,
                ("PUT", ['/', '{', .., '}']) when IsOneSegment(rest) => resource.Replace,
                ("DELETE", ['/', '{', .., '}']) when IsOneSegment(rest) => resource.Delete,
                _ => null,
            };
            if (handler is not null)
            {
                engine.Handlers.TryAdd(operation, handler);
            }

            if (rest.StartsWith("/{", StringComparison.Ordinal))
            {
                engine.Resources.TryAdd(operation, resource);
            }

            if (rest.Length == 0 || rest == "/search")
            {
                engine.Resources.TryAdd(operation, resource);
            }
        }

        return resource;
    }

    private static bool IsOneSegment(string rest) => rest.IndexOf('/', 1) < 0;
}
