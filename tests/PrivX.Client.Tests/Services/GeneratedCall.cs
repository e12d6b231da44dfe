using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using PrivX.Contract;

namespace PrivX.Client.Tests.Services;

/// <summary>Arguments for a client method, made from the contract, and what must arrive at the server because of them.</summary>
internal sealed class GeneratedCall
{
    private const string Hostile = "a/b ?#%é\"";

    // C# names that differ from the contract's; query is the ListQuery of every list.
    private static readonly Dictionary<string, string> QueryNames = new() { ["query"] = "text" };

    private readonly ApiOperation _operation;
    private readonly Dictionary<string, string> _pathValues = [];

    public GeneratedCall(ApiOperation operation, MethodInfo method, bool full)
    {
        _operation = operation;
        ApiSchema? schema = operation.RequestBody?.Json;
        Body = schema is null ? null : full ? ExampleGenerator.Full(schema, SchemaDirection.Request) : ExampleGenerator.Minimal(schema, SchemaDirection.Request);
        Arguments = [.. method.GetParameters().Select(Argument)];
        if (schema is not null && Arguments.Length > 0 && !BodyUsed)
        {
            Body = null;
        }
    }

    public object?[] Arguments { get; }

    /// <summary>What the body must hold; null where nothing of it could be given.</summary>
    public JsonNode? Body { get; private set; }

    public Dictionary<string, string> Query { get; } = [];

    public string Path
    {
        get
        {
            string path = _operation.Path;
            foreach ((string name, string value) in _pathValues)
            {
                path = path.Replace("{" + name + "}", Uri.EscapeDataString(value), StringComparison.Ordinal);
            }

            return path;
        }
    }

    private bool BodyUsed { get; set; }

    private static string CamelCase(string name) =>
        string.Concat(name.Split('_', '-').Select((part, index) => index == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));

    private object? Argument(ParameterInfo parameter)
    {
        string name = parameter.Name!;
        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return CancellationToken.None;
        }

        if (typeof(ListQuery).IsAssignableFrom(parameter.ParameterType))
        {
            return List(parameter.ParameterType);
        }

        if (FixedValue(name) is { } value)
        {
            return value;
        }

        if (_operation.PathParameters.FirstOrDefault(one => string.Equals(CamelCase(one.Name), name, StringComparison.OrdinalIgnoreCase)) is { } path)
        {
            return _pathValues[path.Name] = Hostile + _pathValues.Count.ToString(CultureInfo.InvariantCulture);
        }

        if (_operation.QueryParameters.FirstOrDefault(one => CamelCase(QueryNames.GetValueOrDefault(one.Name, one.Name)) == name) is { } query)
        {
            return QueryValue(query, parameter.ParameterType);
        }

        Assert.True(Body is not null, $"{_operation}: nothing in the contract is like the parameter {name}.");
        BodyUsed = true;
        JsonNode? member = Body is JsonObject item && IsPlain(parameter.ParameterType) ? item[MemberName(item, name)] : Body;
        Type type = parameter.ParameterType == typeof(IEnumerable<string>) ? typeof(string[]) : parameter.ParameterType;
        return type == typeof(bool) ? member!.GetValue<bool>() : JsonSerializer.Deserialize(member, ServiceMethods.TypeInfo(_operation, type));
    }

    /// <summary>What the path of an alias has in the place of a parameter.</summary>
    private string? FixedValue(string parameter)
    {
        string[] general = ServiceMethods.Called(_operation).Path.Split('/');
        int place = Array.FindIndex(general, segment => segment is ['{', .. string name, '}'] && CamelCase(name) == parameter);
        return place >= 0 && _operation.Path.Split('/')[place] is not ['{', ..] and string value ? value : null;
    }

    private static bool IsPlain(Type type) => type == typeof(string) || type == typeof(bool) || type == typeof(SecretText);

    private static string MemberName(JsonObject body, string parameter) => body.Select(member => member.Key).Single(key => CamelCase(key) == parameter);

    private object? QueryValue(ApiParameter query, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        switch (query.Schema.Resolve().Type)
        {
            case "boolean":
                Assert.Equal(typeof(bool), type);
                Query[query.Name] = "true";
                return true;
            case "integer":
                Query[query.Name] = "7";
                return Convert.ChangeType(7, type, CultureInfo.InvariantCulture);
            case "array":
                Query[query.Name] = "a b,c&d";
                return new[] { "a b", "c&d" };
            case "string" when type == typeof(DateTimeOffset):
                Query[query.Name] = "2026-03-04T05:06:07Z";
                return new DateTimeOffset(2026, 3, 4, 6, 6, 7, TimeSpan.FromHours(1));
            case "string":
                Assert.Equal(typeof(string), type);
                return Query[query.Name] = "x&y=" + Hostile;
            default:
                throw new InvalidOperationException($"{_operation}: {query.Name} is of an unknown type.");
        }
    }

    private ListQuery List(Type type)
    {
        var list = (ListQuery)Activator.CreateInstance(type)!;
        list.First = 1;
        if (_operation.QueryParameter("sortkey") is not null)
        {
            Query["sortkey"] = list.SortKey = "some_key";
        }

        if (_operation.QueryParameter("offset") is not null)
        {
            list.Skip = 7;
            Query["offset"] = "7";
        }

        if (_operation.QueryParameter("limit") is not null)
        {
            Query["limit"] = "1";
        }

        if (_operation.QueryParameter("sortdir") is { } direction)
        {
            list.Descending = true;
            Query["sortdir"] = direction.Schema.Enum.Contains("desc") ? "desc" : "DESC";
        }

        if (Body is JsonObject body && _operation.RequestBody!.Json!.Property("offset") is not null)
        {
            (list.Skip, list.SortKey, list.Descending) = (7, "some_key", true);
            (body["offset"], body["limit"], body["sortkey"], body["sortdir"]) = (7, 1, "some_key", "DESC");
        }

        foreach (PropertyInfo property in type.GetProperties().Where(property => property.DeclaringType != typeof(ListQuery)))
        {
            ApiParameter query = _operation.QueryParameters.Single(one => string.Equals(CamelCase(one.Name), property.Name, StringComparison.OrdinalIgnoreCase));
            property.SetValue(list, QueryValue(query, property.PropertyType));
        }

        return list;
    }
}
