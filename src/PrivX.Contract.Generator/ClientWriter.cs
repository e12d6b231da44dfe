using System;
using System.Collections.Generic;
using System.Linq;

namespace PrivX.Contract.Generator;

/// <summary>Writes the client of a service: a method for each operation.</summary>
internal static class ClientWriter
{
    public static string Write(ServicePlan plan)
    {
        var file = new CodeFile(plan.Space);
        file.Using("PrivX.Client.Calls");
        file.Using("PrivX.Client.Operations");
        file.Using("PrivX.Client.Pipeline");
        file.Document("summary", $"The {plan.Service.Name} service. {Docs.Xml(plan.Service.Description)}");
        file.Line($"public sealed partial class {plan.Name}Client");
        file.Open();
        file.Line("private readonly ApiCaller _api;");
        file.Line();
        file.Line($"internal {plan.Name}Client(ApiCaller api)");
        file.Open();
        file.Line("_api = api;");
        file.Close();
        foreach (MethodPlan method in plan.Methods.Where(method => method.Operation.Client == ClientCode.Generated))
        {
            file.Line();
            WriteMethod(file, plan, method);
        }

        file.Close();
        return file.ToString();
    }

    private static void WriteMethod(CodeFile file, ServicePlan plan, MethodPlan method)
    {
        ApiOperation operation = method.Operation;
        ApiParameter[] path = [.. operation.PathParameters];
        List<Parameter> parameters =
        [
            .. path.Select(parameter => new Parameter("string", NameOf(parameter), true, DescriptionOf(parameter))),
        ];
        Parameter[] query = [.. method.Query.Select(parameter => new Parameter(ClientType.Of(parameter.Schema, null) is "SecretText" or "DateTimeOffset" ? "string" : ClientType.Of(parameter.Schema, null), NameOf(parameter), parameter.Required, DescriptionOf(parameter)))];
        parameters.AddRange(query.Where(parameter => parameter.Required));
        bool isBodyRequired = operation.RequestBody?.Required != false;
        if (method.Body is { } body)
        {
            string description = operation.RequestBody!.Description ?? (method.BodyName == "search" ? "Criteria; those that are left out do not matter." : body.Effective().Description ?? string.Empty);
            parameters.Add(method.BodyProperty is { } property
                ? new Parameter(ClientType.Of(property.Schema, null), method.BodyName, true, Docs.Xml(property.Schema.Description))
                : new Parameter(method.BodyType!, method.BodyName, isBodyRequired, Docs.Xml(description)));
        }

        parameters.AddRange(query.Where(parameter => !parameter.Required));
        if (method.Kind == ResultKind.List && !operation.Id.StartsWith("resolve", StringComparison.Ordinal))
        {
            parameters.Add(new Parameter("ListQuery", "query", false, "Order and range; null for everything."));
        }

        WriteDocs(file, method, parameters);
        if (method.Kind != ResultKind.List)
        {
            file.Using("System.Threading");
            file.Using("System.Threading.Tasks");
        }

        foreach (Parameter parameter in parameters)
        {
            ClientType.Use(file, parameter.Type);
        }

        IEnumerable<string> declared =
        [
            .. parameters.Select(parameter => parameter.Required ? $"{parameter.Type} {parameter.Name}" : $"{parameter.Type}? {parameter.Name} = null"),
            .. method.Kind == ResultKind.List ? Array.Empty<string>() : ["CancellationToken cancellationToken = default"],
        ];
        string result = method.ResultType;
        string returned = method.Kind switch
        {
            ResultKind.Nothing => "Task",
            ResultKind.Created => "Task<string>",
            ResultKind.Object => $"Task<{result}>",
            ResultKind.Items => $"Task<IReadOnlyList<{result}>>",
            ResultKind.List => $"PagedList<{result}>",
            ResultKind.Download => "Task<Download>",
            _ => "Task<ServiceStatus>",
        };
        ClientType.Use(file, returned);
        string request = Request(file, plan, method, isBodyRequired);
        string json = result.Length == 0 ? string.Empty : Json(file, plan, result);
        string call = method.Kind switch
        {
            ResultKind.Nothing => $"_api.SendAsync({request}, cancellationToken)",
            ResultKind.Created => $"_api.CreateAsync({request}, cancellationToken)",
            ResultKind.Object => $"_api.SendAsync({request}, {json}, cancellationToken)",
            ResultKind.Items => $"_api.SendForItemsAsync({request}, {json}, cancellationToken)",
            ResultKind.List => $"_api.List({request}, {(parameters.Exists(parameter => parameter.Name == "query") ? "query" : "null")}, {json}, {Identity(method)})",
            ResultKind.Download => $"_api.OpenAsync({request}, cancellationToken)",
            _ => $"_api.GetStatusAsync({plan.Name}Operations.{Names.Pascal(operation.Id)}, cancellationToken)",
        };
        switch (method.Kind)
        {
            case ResultKind.List:
                file.Using("PrivX.Client.Paging");
                break;
            case ResultKind.Download:
                file.Using("PrivX.Client.Transfer");
                break;
            case ResultKind.Status:
                file.Using("PrivX.Common");
                break;
        }

        string head = $"{returned} {method.Name}({string.Join(", ", declared)})";
        if (TakesMadeBody(method))
        {
            file.Line($"public {head} =>");
            file.Line($"    {method.Name}({string.Concat(parameters.Select(parameter => (parameter.Name == method.BodyName ? Content(file, plan, method, method.Body!) : parameter.Name) + ", "))}cancellationToken);");
            file.Line();
            file.Document("summary", "The same with a body that was made member by member.");
            file.Line($"internal {returned} {method.Name}({string.Concat(parameters.Select(parameter => parameter.Name == method.BodyName ? "RequestBody body, " : $"{parameter.Type}{(parameter.Required ? string.Empty : "?")} {parameter.Name}, "))}CancellationToken cancellationToken) =>");
            file.Line($"    {call};");
        }
        else if (method.PathMembers.Count == 0)
        {
            file.Line($"public {head} =>");
            file.Line($"    {call};");
        }
        else if (method.Kind == ResultKind.List)
        {
            file.Line($"public {head} =>");
            file.Line($"    {call}");
            file.Line($"        {string.Concat(method.PathMembers.Select(member => $".With(item => item.{member.Member} = {member.Parameter})"))};");
        }
        else
        {
            file.Line($"public async {head}");
            file.Open();
            file.Line($"{result} item = await {call}.ConfigureAwait(false);");
            foreach ((string parameter, string member, _) in method.PathMembers)
            {
                file.Line($"item.{member} = {parameter};");
            }

            file.Line("return item;");
            file.Close();
        }
    }

    private static void WriteDocs(CodeFile file, MethodPlan method, List<Parameter> parameters)
    {
        ApiOperation operation = method.Operation;
        string others = string.Concat(operation.Service.Operations.Where(other => other.AliasOf == operation.Id).Select(other => $" Also {other.Method} {other.Path}."));
        string summary = Docs.Xml(Docs.OfMethod(operation.Summary));
        file.Document("summary", $"{summary} {operation.Method} {operation.Path}.{others}");
        string[] remarks =
        [
            Docs.Xml(operation.Description),
            .. operation.Since is "28" or "" ? Array.Empty<string>() : [operation.Since == "after-28" ? "Not in version 28." : $"Since version {operation.Since}."],
            .. operation.Until is { } until ? [$"Up to version {until.ToString(System.Globalization.CultureInfo.InvariantCulture)}."] : Array.Empty<string>(),
            .. operation.Scopes.Count > 0 ? [$"Permissions: {string.Join(", ", operation.Scopes)}."] : Array.Empty<string>(),
        ];
        file.Document("remarks", string.Join(" ", remarks.Where(remark => remark.Length > 0)));
        foreach (Parameter parameter in parameters)
        {
            file.Document("param", parameter.Description, $" name=\"{parameter.Name.TrimStart('@')}\"");
        }

        if (method.Kind == ResultKind.List)
        {
            return;
        }

        file.Document("param", "Ends the call.", " name=\"cancellationToken\"");
        if (method.Kind == ResultKind.Created)
        {
            file.Document("returns", "The id of what was made; where objects have none, the name.");
        }

        if (method.Kind == ResultKind.Download)
        {
            file.Document("returns", "The file, to be disposed of by the caller; nothing of it is buffered.");
        }

        file.Document("exception", operation.PathParameters.Any() ? "The server refuses; code <c>NotFound</c>: there is no such object." : "The server refuses.", " cref=\"PrivX.Client.PrivXRequestException\"");
        if (operation.Repeat == RepeatClass.Once)
        {
            file.Document("exception", "No response came; the server may have done it all the same.", " cref=\"PrivX.Client.PrivXOutcomeUnknownException\"");
        }
    }

    private static string Request(CodeFile file, ServicePlan plan, MethodPlan method, bool isBodyRequired)
    {
        ApiOperation operation = method.Operation;
        string arguments = string.Concat(operation.PathParameters.Select(parameter => $", {NameOf(parameter)}"));
        List<string> members = [];
        ApiParameter[] query = [.. method.Query];
        if (query.Length > 0)
        {
            members.Add($"Query = [{string.Join(", ", query.Select(parameter => $"new(\"{parameter.Name}\", {Text(parameter)})"))}]");
        }

        if (method.Body is { } body)
        {
            string content = TakesMadeBody(method) ? "body" : Content(file, plan, method, body);
            members.Add(isBodyRequired ? $"Body = {content}" : $"Body = {method.BodyName} is null ? null : {content}");
        }

        if (query.FirstOrDefault(parameter => ClientType.IsSecret(parameter.Schema)) is { } secret)
        {
            members.Add($"QuerySecret = {NameOf(secret)}");
        }

        return $"new ApiRequest({plan.Name}Operations.{Names.Pascal(operation.Id)}{arguments}){(members.Count > 0 ? $" {{ {string.Join(", ", members)} }}" : string.Empty)}";
    }

    // Who sends an object may know more of it than the model does, such as members of a newer server, and less than all its members.
    private static bool TakesMadeBody(MethodPlan method) =>
        method.Body?.Effective() is { } body && ServicePlan.IsModel(body) && method.BodyName != "search" && method.BodyProperty is null && method.Operation.RequestBody!.Required
        && method.Kind is ResultKind.Created or ResultKind.Nothing or ResultKind.Object && method.PathMembers.Count == 0;

    private static string Text(ApiParameter parameter) => ClientType.Of(parameter.Schema, null) is "string" or "SecretText" or "DateTimeOffset" ? NameOf(parameter) : $"RouteQuery.Text({NameOf(parameter)})";

    private static string Content(CodeFile file, ServicePlan plan, MethodPlan method, ApiSchema body)
    {
        ApiSchema schema = body.Effective();
        if (schema.Items is { } items && ServicePlan.IsModel(items.Effective()))
        {
            file.Using("PrivX.Common");
            return $"ObjectBody.List({method.BodyName}, {Json(file, plan, ClientType.Of(items, null))})";
        }

        string json = Json(file, plan, method.BodyType!);
        if (!ServicePlan.IsModel(schema))
        {
            return $"RequestBody.Json({method.BodyName}, {json})";
        }

        if (method.BodyProperty is { } property)
        {
            return $"RequestBody.Json(new {method.BodyType} {{ {property.Member} = {method.BodyName} }}, {json})";
        }

        if (method.BodyName == "search")
        {
            return $"RequestBody.Json({method.BodyName}, {json})";
        }

        // Objects that are made lack what the server sets; those that exist also keep what nobody changed.
        file.Using("PrivX.Common");
        bool exists = plan.IsReplaceable(schema) && method.Kind is not (ResultKind.Created or ResultKind.List);
        return $"ObjectBody.{(exists ? "Replacement" : "New")}({method.BodyName}, {json})";
    }

    private static string Json(CodeFile file, ServicePlan plan, string type)
    {
        if (MethodPlan.IsCommon(type))
        {
            file.Using("PrivX.Common");
            return $"CommonJson.Default.{ClientType.JsonName(type)}";
        }

        return $"{plan.Name}Json.Default.{ClientType.JsonName(type)}";
    }

    // What tells rows apart when pages overlap.
    private static string Identity(MethodPlan method)
    {
        ApiSchema rows = method.Result!.Effective();
        return rows.Type == "string" ? "item => item"
            : method.Operation.RowId is [var member] ? $"item => item.{Names.Pascal(member)}"
            : method.Operation.RowId.Count > 1 ? $"item => $\"{string.Join('/', method.Operation.RowId.Select(name => $"{{item.{Names.Pascal(name)}}}"))}\""
            : rows.Property("id") is not null ? "item => item.Id"
            : "null";
    }

    // query is the range of every list.
    private static string NameOf(ApiParameter parameter) => parameter.ClientName ?? (parameter.Name == "query" ? "text" : Names.Camel(parameter.Name));

    private static string DescriptionOf(ApiParameter parameter) =>
        Docs.Xml(parameter.Description + Docs.Values([.. parameter.KnownValues, .. Docs.ValuesOf(parameter.Schema)]));

    private sealed record Parameter(string Type, string Name, bool Required, string Description);
}
