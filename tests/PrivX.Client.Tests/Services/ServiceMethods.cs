using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PrivX.Client.Authentication;
using PrivX.Client.Calls;
using PrivX.Client.Operations;
using PrivX.Common;
using PrivX.Contract;

namespace PrivX.Client.Tests.Services;

/// <summary>Which method of which client calls an operation of the contract: its id is the method's name.</summary>
internal static class ServiceMethods
{
    /// <summary>Operations without a method of their own: something else of the client calls them.</summary>
    public static readonly IReadOnlyDictionary<string, MemberInfo> Elsewhere = new Dictionary<string, MemberInfo>
    {
        ["auth/authorizeOAuthSession"] = typeof(UserCredential),
        ["auth/loginWithPassword"] = typeof(UserCredential),
        ["auth/requestAccessToken"] = typeof(ApiClientCredential),
        ["auth/requestClientCredentialsToken"] = typeof(ClientCredential),
        ["auth/exchangeToken"] = typeof(TokenExchangeCredential),
        ["auth/logout"] = typeof(PrivXClient).GetMethod(nameof(PrivXClient.LogoutAsync))!,
    };

    private static readonly Dictionary<string, Type> Clients = typeof(PrivXClient).GetProperties()
        .Where(property => property.PropertyType.Name.EndsWith("Client", StringComparison.Ordinal))
        .ToDictionary(property => ServiceOf(property.PropertyType), property => property.PropertyType);

    public static IEnumerable<ApiOperation> Covered => ApiContract.Load().Operations.Where(operation => !Elsewhere.ContainsKey(Key(operation)));

    public static string Key(ApiOperation operation) => $"{operation.Service.Name}/{operation.Id}";

    public static object Client(ApiOperation operation, ApiCaller api) =>
        Activator.CreateInstance(Clients[operation.Service.Name], BindingFlags.Instance | BindingFlags.NonPublic, null, [api], null)!;

    /// <summary>The operation that a client calls for it: for one that is another with a fixed value in its path, that other.</summary>
    public static ApiOperation Called(ApiOperation operation) =>
        operation.AliasOf is { } general ? ApiContract.Load().Operation(operation.Service.Name, general) : operation;

    public static MethodInfo? Find(ApiOperation operation)
    {
        operation = Called(operation);
        string name = operation.Path == operation.Service.BasePath + "/status" ? "GetStatus" : char.ToUpperInvariant(operation.Id[0]) + operation.Id[1..];
        MethodInfo[] found =
        [
            .. Clients[operation.Service.Name].GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
                .Where(method => method.Name == (typeof(System.Threading.Tasks.Task).IsAssignableFrom(method.ReturnType) ? name + "Async" : name)),
        ];
        Assert.True(found.Length < 2, $"{operation} has {found.Length} methods.");
        return found.SingleOrDefault();
    }

    /// <summary>How the client itself reads and writes a type of this service.</summary>
    public static JsonTypeInfo TypeInfo(ApiOperation operation, Type type) =>
        Context(Clients[operation.Service.Name].Namespace!).GetTypeInfo(type) ?? CommonJson.Default.GetTypeInfo(type)
        ?? throw new InvalidOperationException($"{operation}: the client has no JSON for {type}.");

    /// <summary>Every model together with the service whose contract describes it.</summary>
    public static IEnumerable<(ApiService Service, Type Model)> Models =>
        from type in typeof(PrivXObject).Assembly.GetTypes()
        where type.IsSubclassOf(typeof(PrivXObject)) && !type.IsAbstract
        let client = Clients.FirstOrDefault(pair => pair.Value.Namespace == type.Namespace)
        select (ApiContract.Load().Service(client.Key ?? "auth"), type);

    public static JsonSerializerContext Context(string space)
    {
        Type? context = typeof(PrivXObject).Assembly.GetTypes().SingleOrDefault(type => type.Namespace == space && type.IsSubclassOf(typeof(JsonSerializerContext)));
        return (JsonSerializerContext?)context?.GetProperty("Default", BindingFlags.Public | BindingFlags.Static)!.GetValue(null) ?? CommonJson.Default;
    }

    private static string ServiceOf(Type client)
    {
        Type table = client.Assembly.GetType($"{typeof(Operation).Namespace}.{client.Name[..^"Client".Length]}Operations", throwOnError: true)!;
        return ((Operation)table.GetFields(BindingFlags.Public | BindingFlags.Static).First(field => field.FieldType == typeof(Operation)).GetValue(null)!).Service;
    }
}
