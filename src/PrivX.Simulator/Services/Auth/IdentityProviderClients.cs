using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Services.Auth;

/// <summary>Applications that log their users in through PrivX. There is no list of them.</summary>
internal static class IdentityProviderClients
{
    public static void Register(ServiceBuilder service)
    {
        var clients = service.Resource("idp/clients", "IdentityProviderClient", resource => resource.Complete = Complete);
        service.Handle("regenerateIdentityProviderClient", context =>
        {
            var operation = service.Service.Operation("getIdentityProviderClient");
            var renewed = new JsonObject { ["client_id"] = IdSource.Token(12), ["client_secret"] = IdSource.Token() };
            clients.Change(context.For(operation, context.PathValues), client =>
            {
                client["oidc_client_id"] = renewed["client_id"]!.DeepClone();
                client["oidc_client_secret"] = renewed["client_secret"]!.DeepClone();
            });
            return OperationResult.Ok(renewed);
        });
    }

    private static void Complete(OperationContext context, JsonObject client, JsonObject? before)
    {
        foreach (var (name, property) in context.Engine.Contract.Service("auth").Schemas["IdentityProviderClient"].AllProperties())
        {
            if (property.HasDefault && !client.ContainsKey(name))
            {
                client[name] = property.Default?.DeepClone();
            }
        }

        client["enabled"] ??= true;
        if (before is null)
        {
            client["oidc_issuer"] = $"https://privx.nordlys.example/auth/{Json.Text(client["id"])}";
            client["oidc_client_id"] = IdSource.Token(12);
            client["oidc_client_secret"] = IdSource.Token();
            client["oidc_response_types_supported"] = Json.Strings("code");
            client["oidc_grant_types_supported"] = Json.Strings("authorization_code", "refresh_token");
        }
    }
}
