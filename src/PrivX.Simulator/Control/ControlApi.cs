using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Scenarios;
using PrivX.Simulator.Trouble;

namespace PrivX.Simulator.Control;

/// <summary>
/// What other processes use in place of the object: journal, faults, clock, state. With its own token, and from this
/// machine only. Never in the journal, never struck by faults.
/// </summary>
internal sealed class ControlApi(EngineHolder holder)
{
    public const string Root = "/simulator/";

    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private SimulatorEngine Engine => holder.Current;

    public async Task HandleAsync(HttpContext http, string path, Dictionary<string, string> query, byte[] body)
    {
        if (ControlGate.Refuse(http, holder.ControlToken) is { } refusal)
        {
            await WriteAsync(http, refusal.Status, new JsonObject { ["error"] = refusal.Reason }).ConfigureAwait(false);
            return;
        }

        try
        {
            var answer = Handle(http.Request.Method, path.TrimEnd('/').Split('/'), query, body);
            await WriteAsync(http, 200, answer).ConfigureAwait(false);
        }
        catch (ApiException error)
        {
            await WriteAsync(http, error.Status, new JsonObject { ["error"] = error.Message }).ConfigureAwait(false);
        }
        catch (Exception error) when (error is JsonException or ArgumentException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            await WriteAsync(http, 400, new JsonObject { ["error"] = error.Message }).ConfigureAwait(false);
        }
    }

    private static Task WriteAsync(HttpContext http, int status, JsonNode? answer)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = Answer.JsonType;
        return http.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(answer, Options), http.RequestAborted).AsTask();
    }

    private static JsonObject Done() => new() { ["done"] = true };

    private static JsonObject Read(byte[] body) =>
        body.Length == 0 ? [] : JsonNode.Parse(body) as JsonObject ?? throw new JsonException("A JSON object is expected.");

    private static string Need(JsonObject body, string name) =>
        body[name]?.ToString() ?? throw new ArgumentException($"'{name}' is missing.");

    private JsonNode? Handle(string method, string[] path, Dictionary<string, string> query, byte[] body)
    {
        switch (method, path)
        {
            case ("GET", ["journal"]):
                return JsonSerializer.SerializeToNode(query.TryGetValue("operation", out var operation) ? Requests(operation) : Engine.Journal.All, Options);
            case ("DELETE", ["journal"]):
                Engine.Journal.Clear();
                return Done();
            case ("GET", ["faults"]):
                return JsonSerializer.SerializeToNode(Engine.Faults.All, Options);
            case ("POST", ["faults"]):
                Engine.Faults.Add(FaultReader.Read(Read(body), Options));
                return Done();
            case ("DELETE", ["faults"]):
                Engine.Faults.Clear();
                return Done();
            case ("GET", ["clock"]):
                return new JsonObject { ["utc_now"] = Timestamp.Precise(Engine.Clock.UtcNow) };
            case ("POST", ["clock", "advance"]):
                Engine.Clock.Advance(TimeSpan.FromSeconds(double.Parse(Need(Read(body), "seconds"), CultureInfo.InvariantCulture)));
                return new JsonObject { ["utc_now"] = Timestamp.Precise(Engine.Clock.UtcNow) };
            case ("GET", ["credentials"]):
                return Facts(holder);
            case ("GET", ["credentials", "external-jwt"]):
                return new JsonObject { ["token"] = Engine.Credentials.ExternalJwt(query.GetValueOrDefault("user")) };
            case ("POST", ["reset"]):
                holder.Reset();
                return Done();
            case ("POST", ["tokens", "expire"]):
                lock (Engine.State.Lock)
                {
                    Engine.Sessions.ExpireAll();
                }

                return Done();
            case ("GET", ["times"]):
                return Times.Of(Engine.Options);
            case ("PUT" or "POST", ["times"]):
                Times.Set(Engine.Options, Read(body));
                return Times.Of(Engine.Options);
            case ("POST", ["scenario"]):
                return Plant(planting =>
                {
                    var scenario = Read(body);
                    Times.Set(Engine.Options, scenario["times"] as JsonObject ?? []);
                    planting.Plant(scenario);
                    return Done();
                });
            case ("POST", ["sessions"]):
                return Plant(planting => new JsonObject { ["id"] = planting.OpenSession(Read(body)) });
            case ("POST", ["connections"]):
                return Plant(planting => new JsonObject { ["id"] = planting.OpenConnection(Read(body)) });
            case ("POST", ["connections", "reopen"]):
                return Plant(planting => Done(() => planting.Reopen(Read(body))));
            case ("DELETE", ["connections", "reopen"]):
                return Plant(_ => Done(Engine.Reopenings.Clear));
            case ("POST", ["accounts", "scanned"]):
                return Plant(planting => Done(() => planting.AddScanned(Read(body))));
            case ("GET", ["writers"]):
                return Plant(_ => new JsonArray([.. Engine.Writers.All.Select(writer => new JsonObject
                {
                    ["collection"] = writer.Collection,
                    ["action"] = writer.Action.ToString(),
                    ["every_seconds"] = writer.Every.TotalSeconds,
                    ["left"] = writer.Left,
                    ["done"] = writer.Done,
                })]));
            case ("POST", ["writers"]):
                return Plant(planting => Done(() => planting.AddWriter(Read(body))));
            case ("DELETE", ["writers"]):
                return Plant(_ => Done(Engine.Writers.Clear));
            case ("POST", ["accounts", "take"]):
                return Plant(planting => new JsonObject { ["id"] = planting.TakeAccount(Read(body)) });
            case ("POST", ["accounts", "lock"]):
                return LockAccount(Read(body));
            case (_, ["state", ..]):
                return State(method, path[1..], body);
            default:
                throw new ApiException(404, ErrorCodes.BadRequest, $"There is no {method} {Root}{string.Join('/', path)}.");
        }
    }

    private IReadOnlyList<JournalEntry> Requests(string operation)
    {
        Engine.OperationNames.Check(operation);
        return Engine.Journal.Requests(operation);
    }

    /// <summary>The connection facts as data, for scripts.</summary>
    public static JsonObject Facts(EngineHolder holder)
    {
        var credentials = holder.Current.Credentials;
        return new JsonObject
        {
            ["address"] = holder.Address?.ToString(),
            ["server_version"] = holder.Current.Options.ServerVersion,
            ["api_client_id"] = credentials.ApiClientId,
            ["api_client_secret"] = credentials.ApiClientSecret,
            ["oauth_client_id"] = credentials.OAuthClientId,
            ["oauth_client_secret"] = credentials.OAuthClientSecret,
            ["user_name"] = credentials.UserName,
            ["user_password"] = credentials.UserPassword,
        };
    }

    private JsonNode? State(string method, string[] path, byte[] body)
    {
        lock (Engine.State.Lock)
        {
            Engine.State.RunDue();
            if (path.Length == 0)
            {
                return new JsonArray([.. Engine.State.Names.Select(name => JsonValue.Create(name))]);
            }

            // A collection may be named with its service or without: state/host-store/hosts/{id}, state/hosts/{id}.
            var full = path.Length > 1 ? Engine.State.TryCollection($"{path[0]}/{path[1]}") : null;
            var collection = full ?? Engine.State.Collection(path[0]);
            var id = path.ElementAtOrDefault(full is null ? 1 : 2);
            switch (method)
            {
                case "GET" when id is null:
                    return new JsonArray([.. collection.All()]);
                case "GET":
                    return collection.Find(Uri.UnescapeDataString(id)) ?? throw ApiException.NotFound("The object");
                case "PUT" or "POST":
                    collection.Put(Read(body));
                    return Done();
                case "DELETE" when id is null:
                    collection.Clear();
                    return Done();
                case "DELETE":
                    return collection.Remove(Uri.UnescapeDataString(id)) ? Done() : throw ApiException.NotFound("The object");
                default:
                    throw new ApiException(405, ErrorCodes.BadRequest, "GET, PUT, POST or DELETE.");
            }
        }
    }

    private JsonObject LockAccount(JsonObject body) => Plant(planting => Done(
        () => Engine.Secrets.Rotate(planting.NeedAccount(body), TimeSpan.FromSeconds(body["seconds"]?.GetValue<double>() ?? 60)))).AsObject();

    private JsonNode Plant(Func<Planting, JsonNode> plant)
    {
        lock (Engine.State.Lock)
        {
            Engine.State.RunDue();
            return plant(new Planting(Engine));
        }
    }

    private static JsonObject Done(Action change)
    {
        change();
        return Done();
    }
}
