using System;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.RoleStore;

/// <summary>Key pairs of roles. A pair that the server makes has no public key for a moment.</summary>
internal sealed class RolePrincipalKeys(SimulatorEngine engine)
{
    private static readonly TimeSpan GenerationTime = TimeSpan.FromSeconds(2);

    public void Register(ServiceBuilder service)
    {
        var keys = service.Resource("roles/{role_id}/principalkeys", "RolePrincipalKey");
        service.Handle("listRolePrincipalKeys", context =>
        {
            NeedRole(context);
            return keys.List(context);
        });
        service.Handle("generateRolePrincipalKey", context =>
        {
            var id = Add(context, keys, string.Empty);
            var role = context.PathValue("role_id");
            engine.State.Schedule(GenerationTime, () =>
            {
                keys.Collection.Change(id, key => key["public_key"] = SshPublicKey.Pretend($"privx-{id}"));
                Publish(keys, role);
            });
            return Created(context, id);
        });
        service.Handle("importRolePrincipalKey", context =>
        {
            var secret = Json.Text(context.BodyObject["private_key"]);
            if (!secret.StartsWith("-----BEGIN ", StringComparison.Ordinal))
            {
                throw new ApiException(400, ErrorCodes.ValueIncorrectFormat, "This is no private key in PEM format.", "private_key");
            }

            var id = Add(context, keys, SshPublicKey.Pretend(SshPublicKey.Fingerprint($"pem {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(secret))}")));
            Publish(keys, context.PathValue("role_id"));
            return Created(context, id);
        });
        service.Handle("deleteRolePrincipalKey", context =>
        {
            var result = keys.Delete(context);
            Publish(keys, context.PathValue("role_id"));
            return result;
        });
    }

    private static OperationResult Created(OperationContext context, string id) =>
        OperationResult.Created("id", id, $"/role-store/api/v1/roles/{context.PathValue("role_id")}/principalkeys/{id}");

    private void NeedRole(OperationContext context)
    {
        if (engine.State.Roles.Get(context.PathValue("role_id")) is null)
        {
            throw ApiException.NotFound("The role");
        }
    }

    private string Add(OperationContext context, Resource keys, string publicKey)
    {
        NeedRole(context);
        var id = engine.State.Ids.Next();
        keys.Collection.Put(new JsonObject { ["id"] = id, ["public_key"] = publicKey }, context.PathValue("role_id"));
        return id;
    }

    /// <summary>The role itself shows the public keys that are ready.</summary>
    private void Publish(Resource keys, string roleId)
    {
        var ready = keys.Collection.Ordered(null, descending: false)
            .Where(stored => stored.Scope == roleId)
            .Select(stored => Json.Text(stored.Real["public_key"]))
            .Where(key => key.Length > 0)
            .ToArray();
        engine.State.Roles.Change(roleId, role => role["principal_public_key_strings"] = Json.Strings(ready));
    }
}
