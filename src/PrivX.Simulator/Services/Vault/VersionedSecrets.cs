using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.Vault;

/// <summary>
/// Secrets whose versions are kept: hidden by a delete, back by an undelete, gone by a destroy. A document of the
/// collection holds its metadata and all its versions, data included.
/// </summary>
internal sealed class VersionedSecrets(SimulatorEngine engine)
{
    private const int KeptVersions = 10;

    private readonly ObjectStore _secrets = engine.State.Define("vault/versionedsecrets", "path");

    public void Register(ServiceBuilder service)
    {
        service.Handle("getVersionedSecret", Read);
        service.Handle("createSecretVersion", AddVersion);
        service.Handle("deleteLatestSecretVersion", context =>
        {
            var current = Json.Number(Need(context)["metadata"]?["current_version"]);
            return ChangeVersions(context, [current], version => Hide(context, version));
        });
        service.Handle("deleteSecretVersions", context => ChangeVersions(context, Selected(context), version => Hide(context, version)));
        service.Handle("undeleteSecretVersions", context => ChangeVersions(context, Selected(context), version =>
        {
            if (!Json.IsTrue(version["destroyed"]))
            {
                version["deletion_time"] = string.Empty;
            }
        }));
        service.Handle("destroySecretVersions", context => ChangeVersions(context, Selected(context), version =>
        {
            version["destroyed"] = true;
            version.Remove("data");
        }));
        service.Handle("listVersionedSecretKeys", ListKeys);
        service.Handle("getVersionedSecretMetadata", context =>
        {
            var secret = Need(context);
            return OperationResult.Ok(new JsonObject
            {
                ["metadata"] = secret["metadata"]!.DeepClone(),
                ["versions"] = Json.Array(Versions(secret).Select(WithoutData)),
            });
        });
        service.Handle("updateVersionedSecretMetadata", UpdateMetadata);
        service.Handle("deleteVersionedSecretMetadata", context =>
        {
            Need(context);
            _secrets.Remove(context.PathValue("secret_path"));
            return OperationResult.Done();
        });
    }

    public static JsonObject NewSecret(string path, string now, string author) => new()
    {
        ["path"] = path,
        ["metadata"] = new JsonObject
        {
            ["created"] = now,
            ["created_by"] = author,
            ["updated"] = now,
            ["updated_by"] = author,
            ["current_version"] = 0,
            ["oldest_version"] = 0,
            ["max_versions"] = KeptVersions,
            ["delete_version_after"] = string.Empty,
        },
        ["versions"] = new JsonArray(),
    };

    public static JsonObject Append(JsonObject secret, JsonNode data, string now, string author)
    {
        var metadata = secret["metadata"]!.AsObject();
        var versions = secret["versions"]!.AsArray();
        var version = new JsonObject
        {
            ["version"] = Versions(secret).Select(one => Json.Number(one["version"])).DefaultIfEmpty().Max() + 1,
            ["created"] = now,
            ["deletion_time"] = string.Empty,
            ["destroyed"] = false,
            ["data"] = data.DeepClone(),
        };
        versions.Add(version);
        metadata["updated"] = now;
        metadata["updated_by"] = author;
        Trim(secret);
        return version;
    }

    private static IEnumerable<JsonObject> Versions(JsonObject secret) => Json.Objects(secret["versions"]);

    private static bool IsUsable(JsonObject version) => !Json.IsTrue(version["destroyed"]) && Json.Text(version["deletion_time"]).Length == 0;

    private static JsonObject WithoutData(JsonObject version)
    {
        var shown = version.DeepClone().AsObject();
        shown.Remove("data");
        return shown;
    }

    private static void Hide(OperationContext context, JsonObject version)
    {
        if (IsUsable(version))
        {
            version["deletion_time"] = Timestamp.Precise(context.Now);
        }
    }

    private static long[] Selected(OperationContext context) => [.. Json.Texts(context.BodyObject["versions"]).Select(text => long.Parse(text, CultureInfo.InvariantCulture))];

    /// <summary>Drops what is beyond the number of versions that are kept, and counts anew.</summary>
    private static void Trim(JsonObject secret)
    {
        var metadata = secret["metadata"]!.AsObject();
        var versions = secret["versions"]!.AsArray();
        var kept = Json.Number(metadata["max_versions"]) is > 0 and var most ? most : KeptVersions;
        while (versions.Count > kept)
        {
            versions.RemoveAt(0);
        }

        metadata["oldest_version"] = Versions(secret).Select(version => Json.Number(version["version"])).FirstOrDefault();
        metadata["current_version"] = Versions(secret).Where(IsUsable).Select(version => Json.Number(version["version"])).LastOrDefault();
    }

    private JsonObject Need(OperationContext context) =>
        _secrets.Find(context.PathValue("secret_path")) ?? throw ApiException.NotFound($"The secret {context.PathValue("secret_path")}");

    private OperationResult Read(OperationContext context)
    {
        var secret = Need(context);
        var wanted = context.QueryInteger("version") ?? Json.Number(secret["metadata"]!["current_version"]);
        var version = Versions(secret).FirstOrDefault(one => Json.Number(one["version"]) == wanted && IsUsable(one))
            ?? throw ApiException.NotFound("This version of the secret");
        return OperationResult.Ok(new JsonObject { ["data"] = version["data"]!.DeepClone(), ["metadata"] = WithoutData(version) });
    }

    private OperationResult AddVersion(OperationContext context)
    {
        var now = Timestamp.Precise(context.Now);
        var secret = _secrets.Find(context.PathValue("secret_path")) ?? NewSecret(context.PathValue("secret_path"), now, context.Caller.UserId);
        var version = Append(secret, context.BodyObject["data"]!, now, context.Caller.UserId);
        _secrets.Put(secret);
        return OperationResult.Ok(WithoutData(version));
    }

    private OperationResult ChangeVersions(OperationContext context, long[] selected, Action<JsonObject> change)
    {
        var secret = Need(context);
        var versions = Versions(secret).Where(version => selected.Contains(Json.Number(version["version"]))).ToArray();
        if (versions.Length < selected.Distinct().Count())
        {
            throw ApiException.NotFound("One of these versions");
        }

        foreach (var version in versions)
        {
            change(version);
        }

        Trim(secret);
        _secrets.Put(secret);
        return OperationResult.Done();
    }

    private OperationResult ListKeys(OperationContext context)
    {
        var folder = context.PathValue("secret_path").Trim('/');
        var prefix = folder.Length == 0 ? string.Empty : folder + "/";
        var keys = _secrets.All()
            .Select(secret => Json.Text(secret["path"]))
            .Where(path => path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            .Select(path => path[prefix.Length..])
            .Select(rest => rest.Contains('/', StringComparison.Ordinal) ? rest[..(rest.IndexOf('/', StringComparison.Ordinal) + 1)] : rest)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.OrdinalIgnoreCase)
            .ToArray();
        return keys.Length == 0 ? throw ApiException.NotFound("Anything below this path") : OperationResult.Ok(new JsonObject { ["keys"] = Json.Strings(keys) });
    }

    private OperationResult UpdateMetadata(OperationContext context)
    {
        var now = Timestamp.Precise(context.Now);
        var secret = _secrets.Find(context.PathValue("secret_path")) ?? NewSecret(context.PathValue("secret_path"), now, context.Caller.UserId);
        var metadata = secret["metadata"]!.AsObject();
        foreach (var name in new[] { "max_versions", "delete_version_after" })
        {
            if (context.BodyObject[name] is { } value)
            {
                metadata[name] = value.DeepClone();
            }
        }

        metadata["updated"] = now;
        metadata["updated_by"] = context.Caller.UserId;
        Trim(secret);
        _secrets.Put(secret);
        return OperationResult.Ok(metadata.DeepClone());
    }
}
