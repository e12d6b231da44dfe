using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Services.LocalUserStore;

/// <summary>API clients. Creating one answers its id only; its secrets are read from the object.</summary>
internal sealed class ApiClients(SimulatorEngine engine)
{
    private static readonly HashSet<string> Paging = ["offset", "limit", "sortkey", "sortdir"];

    public void Register(ServiceBuilder service)
    {
        var clients = service.Resource("api-clients", "ApiClient", resource =>
        {
            resource.NoCriteria.UnionWith(Paging);
            resource.Complete = Complete;
        });
        service.Handle("createApiClient", context =>
        {
            var created = clients.Create(context);
            engine.Memberships.ClientChanged(null, clients.Collection.Find(Json.Text(created.Json!["id"])));
            return created;
        });
        service.Handle("updateApiClient", context =>
        {
            var before = clients.Need(context).Real;
            var replaced = clients.Replace(context);
            engine.Memberships.ClientChanged(before, clients.Need(context).Real);
            return replaced;
        });
        service.Handle("deleteApiClient", context =>
        {
            var gone = clients.Need(context).Real;
            var deleted = clients.Delete(context);
            engine.Memberships.ClientChanged(gone, null);
            LocalUsers.CloseSessions(engine, context.PathValue("api_client_id"));
            return deleted;
        });
        service.Handle("searchApiClients", context => Search(context, clients));
    }

    private static OperationResult Search(OperationContext context, Resource clients)
    {
        var conditions = clients.Conditions(context.BodyObject);
        var key = Json.Text(context.BodyObject["sortkey"]);
        if (key.Length > 0 && clients.Schema.Property(key) is null)
        {
            throw new ApiException(400, ErrorCodes.BadRequest, $"Cannot sort by '{key}'.", "sortkey");
        }

        StoredObject[] found =
        [
            .. clients.Collection.Ordered(key.Length > 0 ? key : null, string.Equals(Json.Text(context.BodyObject["sortdir"]), "DESC", StringComparison.OrdinalIgnoreCase))
                .Where(client => conditions.TrueForAll(condition => condition(client))),
        ];
        return ListPager.PageByBody(context, found);
    }

    private void Complete(OperationContext context, JsonObject client, JsonObject? before)
    {
        client["roles"] = engine.Memberships.Handles(client["roles"], "roles");
        if (before is null)
        {
            client["secret"] = IdSource.Token(24);
            client["oauth_client_id"] = engine.Credentials.OAuthClientId;
            client["oauth_client_secret"] = engine.Credentials.OAuthClientSecret;
        }
    }
}
