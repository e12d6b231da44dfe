using System;
using System.Collections.Generic;
using System.Linq;

namespace PrivX.Contract.Generator;

/// <summary>What of a service becomes code: its operations, and the schemas that they take and answer.</summary>
internal sealed class ServicePlan
{
    // The same in every service; the client has them once.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal) { "Error", "ErrorDetail", "Identifier", "ServiceStatus" };

    private readonly HashSet<ApiSchema> _responses = [];
    private readonly HashSet<ApiSchema> _replaced = [];
    private readonly HashSet<ApiSchema> _roots = [];

    public ServicePlan(ApiService service)
    {
        Service = service;
        Name = service.ClientName;

        // One that is another with a fixed value in its path has no code of its own.
        Operations = [.. service.Operations.Where(operation => operation.AliasOf is null)];
        Methods = [.. Operations.Where(operation => operation.Client != ClientCode.None).Select(operation => new MethodPlan(operation))];
        var models = new HashSet<ApiSchema>();
        foreach (MethodPlan method in Methods)
        {
            Walk(method.Body, models);
            Walk(method.Result, models);
            Walk(method.Result, _responses);
        }

        Models = [.. models.OrderBy(model => model.Name, StringComparer.Ordinal)];
        foreach (MethodPlan method in Methods)
        {
            if (method.Body is { } body && IsReplacement(method) && ElementOf(body) is { } root)
            {
                _roots.Add(root);
                Walk(root, _replaced);
            }
        }

        _roots.UnionWith(Models.Where(model => model.Replaceable));
        PathMembers = Methods.SelectMany(method => method.PathMembers.Select(member => (Model: ElementOf(method.Result!)!, member.Member, member.Description)))
            .DistinctBy(member => (member.Model, member.Member)).ToLookup(member => member.Model, member => (member.Member, member.Description));
    }

    public ApiService Service { get; }

    /// <summary>Name of folder, namespace and client.</summary>
    public string Name { get; }

    public string Space => "PrivX." + Name;

    public IReadOnlyList<ApiOperation> Operations { get; }

    public IReadOnlyList<MethodPlan> Methods { get; }

    /// <summary>Schemas that become classes, by name.</summary>
    public IReadOnlyList<ApiSchema> Models { get; }

    /// <summary>Members that the server does not send, because the path of the request says them.</summary>
    public ILookup<ApiSchema, (string Member, string Description)> PathMembers { get; }

    /// <summary>Is it a schema with a name and members, which becomes a class?</summary>
    public static bool IsModel(ApiSchema schema) => schema.Name.Length > 0 && !Common.Contains(schema.Name) && (schema.AllProperties().Any() || schema.Client == ClientCode.Hand);

    /// <summary>The class of a schema, or of what an array of it holds; null where there is none.</summary>
    public static ApiSchema? ElementOf(ApiSchema declared)
    {
        ApiSchema schema = declared.Effective();
        return IsModel(schema) ? schema : schema.Items is { } items ? ElementOf(items) : schema.AdditionalProperties is { } values ? ElementOf(values) : null;
    }

    /// <summary>Does the server ever send it?</summary>
    public bool IsRead(ApiSchema model) => _responses.Contains(model);

    /// <summary>Is it an object that an operation replaces, and that is kept as it was read for that?</summary>
    public bool IsReplaceable(ApiSchema model) => _roots.Contains(model);

    /// <summary>Are its lists left out where they do not matter, so that an empty one says something?</summary>
    public bool IsCriteria(ApiSchema model) => !IsRead(model) && Methods.Any(method => method.Body is { } body && method.BodyName == "search" && ElementOf(body) == model);

    /// <summary>Is it such an object, or a part of one?</summary>
    public bool IsReplaced(ApiSchema model) => _replaced.Contains(model);

    // Only whole objects that are also read: a PUT that sets one thing has a body of its own. Some settings are overwritten by a POST.
    private bool IsReplacement(MethodPlan method)
    {
        ApiOperation operation = method.Operation;
        return (operation.Method == "PUT" || (operation.Method == "POST" && operation.Repeat == RepeatClass.Idempotent))
            && ElementOf(method.Body!) is { } model
            && Methods.Any(read => read.Operation.Method == "GET" && read.Operation.Path == operation.Path && read.Result is { } result && ElementOf(result) == model);
    }

    private static void Walk(ApiSchema? declared, HashSet<ApiSchema> found)
    {
        if (declared is null)
        {
            return;
        }

        ApiSchema schema = declared.Effective();
        if (IsModel(schema) && !found.Add(schema))
        {
            return;
        }

        if (IsModel(schema))
        {
            foreach (ApiSchema property in schema.AllProperties().Select(property => property.Value).Where(property => property.Client != ClientCode.None && !IsOpaque(property)))
            {
                Walk(property, found);
            }
        }

        Walk(schema.Items, found);
        Walk(schema.AdditionalProperties, found);
    }

    // A secret as a whole: what is in it has no names in the client.
    private static bool IsOpaque(ApiSchema property) => ClientType.Of(property, null) == "SecretJson";
}
