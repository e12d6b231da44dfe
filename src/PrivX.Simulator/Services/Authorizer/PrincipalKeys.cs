using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.Authorizer;

/// <summary>Principal keys of roles. A new one is there at once, its public key a moment later.</summary>
internal sealed class PrincipalKeys(SimulatorEngine engine)
{
    private const string Collection = "authorizer/principals";

    private readonly Dictionary<string, AsymmetricAlgorithm> _keys = new(StringComparer.OrdinalIgnoreCase);
    private bool _isPlanted;

    public void Register(ServiceBuilder service)
    {
        engine.State.Define(Collection);
        service.Handle("listPrincipalKeys", _ => OperationResult.Ok(new JsonArray([.. Stored().All()])));
        service.Handle("getPrincipalKey", context => OperationResult.Ok(Need(context)[^1]));
        service.Handle("deletePrincipalKey", context =>
        {
            foreach (var key in Need(context))
            {
                Stored().Remove(key["id"]!.ToString());
                _keys.Remove(key["id"]!.ToString());
            }

            engine.Audit.Write("authorizer", 411, ("principal", context.PathValue("group_id")), ("userID", context.Caller.UserId));
            return OperationResult.Done();
        });
        service.Handle("createPrincipalKey", context =>
        {
            var key = Add(context, ECDsa.Create(ECCurve.NamedCurves.nistP256));
            var id = key["id"]!.ToString();
            engine.State.Schedule(engine.Options.JobTime, () => Show(id));
            return OperationResult.Ok(key);
        });
        service.Handle("importPrincipalKey", context =>
        {
            var id = Add(context, PrivateKeyReader.Read(context.BodyObject["data"]!.ToString()))["id"]!.ToString();
            Show(id);
            return OperationResult.Ok(Stored().Find(id)!);
        });
        service.Handle("signWithPrincipalKey", Sign);
    }

    /// <summary>The keys, with those of two roles that are there from the start.</summary>
    private ObjectStore Stored()
    {
        var stored = engine.State.Collection(Collection);
        if (!_isPlanted)
        {
            _isPlanted = true;
            foreach (var name in new[] { "Linux administrators", "Database administrators" })
            {
                if (engine.State.Roles.FindBy("name", name) is { } role)
                {
                    Show(Put(role["id"]!.ToString(), name, ECDsa.Create(ECCurve.NamedCurves.nistP256))["id"]!.ToString());
                }
            }
        }

        return stored;
    }

    private JsonObject[] Need(OperationContext context)
    {
        var wanted = context.QueryText("key_id");
        var keys = Stored().All()
            .Where(key => key["group_id"]!.ToString() == context.PathValue("group_id") && (string.IsNullOrEmpty(wanted) || Resource.Equal(key["id"], wanted)))
            .ToArray();
        return keys.Length > 0 ? keys : throw ApiException.NotFound("The principal key");
    }

    private JsonObject Add(OperationContext context, AsymmetricAlgorithm key)
    {
        Stored();
        var group = context.PathValue("group_id");
        var name = engine.State.Roles.Find(group)?["name"]?.ToString() ?? group;
        engine.Audit.Write("authorizer", 410, ("principal", group), ("userID", context.Caller.UserId));
        return Put(group, name, key);
    }

    private JsonObject Put(string group, string name, AsymmetricAlgorithm key)
    {
        var id = engine.State.Ids.Next();
        _keys.Add(id, key);
        var document = new JsonObject
        {
            ["id"] = id,
            ["group_id"] = group,
            ["name"] = name,
            ["type"] = SshWriter.TypeOf(key),
            ["size"] = key.KeySize,
            ["comment"] = $"principal key of {name}",
            ["public_key"] = string.Empty,
            ["public_key_string"] = string.Empty,
        };
        engine.State.Collection(Collection).Put(document);
        return document;
    }

    private void Show(string id) => engine.State.Collection(Collection).Change(id, document =>
    {
        var data = Convert.ToBase64String(SshWriter.PublicKey(_keys[id]));
        document["public_key"] = data;
        document["public_key_string"] = $"{document["type"]} {data} {document["comment"]}";
    });

    private OperationResult Sign(OperationContext context)
    {
        var key = Need(context)[^1];
        var text = context.BodyObject["data"]!.ToString();
        var data = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, data, out var length))
        {
            throw new ApiException(400, ErrorCodes.ValueIncorrectFormat, "The data is not base64.", "data");
        }

        engine.Audit.Write("authorizer", 404, ("keyID", key["id"]!.ToString()), ("userID", context.Caller.UserId));
        return OperationResult.Ok(new JsonObject
        {
            ["signature"] = Convert.ToBase64String(SshWriter.Sign(_keys[key["id"]!.ToString()], data[..length])),
            ["response_code"] = 0,
            ["message"] = string.Empty,
        });
    }
}
