using System;
using System.Collections.Generic;
using System.Linq;

namespace PrivX.Contract.Generator;

/// <summary>The client's method for one operation: what it takes, sends, and gives back.</summary>
internal sealed class MethodPlan
{
    public MethodPlan(ApiOperation operation)
    {
        Operation = operation;
        Body = operation.RequestBody?.Json;
        IsStatus = operation.Path == operation.Service.BasePath + "/status";
        ApiSchema? response = operation.Success.Json;
        ApiSchema? rows = ListPlan.Rows(operation);
        Kind = operation.Success.Content.Keys.Any(type => type != "application/json") ? ResultKind.Download
            : rows is not null ? ResultKind.List
            : response is null ? ResultKind.Nothing
            : response.Effective().Name == "ServiceStatus" ? ResultKind.Status
            : IsReference(response.Effective()) ? ResultKind.Created
            : ItemsOf(response) is not null ? ResultKind.Items
            : ResultKind.Object;
        Result = Kind switch
        {
            ResultKind.List => rows,
            ResultKind.Items => ItemsOf(response!),
            ResultKind.Object => response,
            _ => null,
        };
        PathMembers =
        [
            .. operation.PathMembers.Select(member => (
                Parameter: Names.Camel(Parameter(member.Key).ClientName ?? member.Key),
                Member: member.Value,
                Description: Parameter(member.Key).Description ?? string.Empty)),
        ];
    }

    public ApiOperation Operation { get; }

    public ResultKind Kind { get; }

    public bool IsStatus { get; }

    /// <summary>What is sent; null for a request without a body.</summary>
    public ApiSchema? Body { get; }

    /// <summary>What comes back: the rows of a list, the object; null where nothing does, or the client has its own way to read it.</summary>
    public ApiSchema? Result { get; }

    public IReadOnlyList<(string Parameter, string Member, string Description)> PathMembers { get; }

    public string Name => (IsStatus ? "GetStatus" : Names.Pascal(Operation.Id)) + (Kind == ResultKind.List ? string.Empty : "Async");

    public string? BodyType => Body is null ? null : ClientType.OfWhole(Body);

    public string ResultType => Result is null ? string.Empty : ClientType.OfWhole(Result);

    /// <summary>The one property of the body that callers give instead of the object; null where they give the object.</summary>
    public (string Member, ApiSchema Schema)? BodyProperty => Operation.RequestBody?.ClientProperty is { } name
        ? (Names.Pascal(name), Body!.Property(name) ?? throw new InvalidOperationException($"{Operation}: its request body has no {name}."))
        : null;

    /// <summary>Name of the parameter for the body: what the contract says, else what it is.</summary>
    public string BodyName => Operation.RequestBody!.ClientName
        ?? (Operation.RequestBody.ClientProperty is { } property ? Names.Camel(property) : null)
        ?? (Operation.Id.StartsWith("search", StringComparison.Ordinal) && ServicePlan.IsModel(Body!.Effective()) ? "search" : Names.Camel(NameOf(Body!)));

    /// <summary>Types that the JSON of the service must know because of the method.</summary>
    public IEnumerable<string> JsonTypes
    {
        get
        {
            if (BodyType is not null)
            {
                yield return BodyType;
            }

            if (Result is not null)
            {
                yield return ResultType;
            }
        }
    }

    /// <summary>Query parameters that callers give.</summary>
    public IEnumerable<ApiParameter> Query => Operation.QueryParameters.Where(parameter => Kind != ResultKind.List || !ListPlan.Parameters.Contains(parameter.Name));

    /// <summary>Does the JSON that all services share know the type?</summary>
    public static bool IsCommon(string type) => type is "string" or "string[]" or "SecretText" or "JsonElement";

    private ApiParameter Parameter(string name) =>
        Operation.PathParameters.FirstOrDefault(parameter => parameter.Name == name) ?? throw new InvalidOperationException($"{Operation}: there is no {name} in the path.");

    private string NameOf(ApiSchema body) => body.Effective().Name is { Length: > 0 } name ? name : throw new InvalidOperationException($"{Operation}: its request body has no name: give it an x-client-name.");

    // An array, or a page that is not a schema of its own; also where the server may answer one object instead.
    private static ApiSchema? ItemsOf(ApiSchema response) => Alternatives(response)
        .Select(one => one.Items ?? (one.Name.Length == 0 && one.Property("count") is not null ? one.Property("items")?.Effective().Items : null))
        .FirstOrDefault(items => items is not null);

    // All that the server says of what it made: its id, of vault secrets the name.
    private static bool IsReference(ApiSchema schema) => schema.AllProperties().ToArray() is [{ Key: "id" or "name" }];

    /// <summary>The schema, and what the server may answer instead.</summary>
    public static IEnumerable<ApiSchema> Alternatives(ApiSchema declared)
    {
        ApiSchema schema = declared.Effective();
        return [schema, .. schema.OneOf.Select(one => one.Effective()), .. schema.AnyOf.Select(one => one.Effective())];
    }
}
