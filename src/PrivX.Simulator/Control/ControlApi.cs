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

namespace PrivX.Simulator.Control;

/// <summary>
/// What other processes use in place of the object: journal, faults, clock, state. With its own token, and from this
/// machine only. Never in the journal, never struck by faults.
/// </summary>
internal sealed class ControlApi(EngineHolder holder)
{
    public const string Root = "/simulator/";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
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
            case ("POST", ["accounts", "take"]):
                return Take(Read(body));
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

    private JsonObject Take(JsonObject body)
    {
        lock (Engine.State.Lock)
        {
            Engine.State.RunDue();
            var secret = NeedAccount(body);
            var by = body["by"]?.ToString() ?? "carla.berg";
            var user = Engine.State.Users.FindBy("principal", by) ?? throw ApiException.NotFound($"The user {by}");
            var seconds = body["seconds"]?.GetValue<double>() ?? 600;
            return new JsonObject { ["id"] = Engine.Secrets.CheckOut(secret, user["id"]!.ToString(), explicitly: false, TimeSpan.FromSeconds(seconds)) };
        }
    }

    private JsonObject LockAccount(JsonObject body)
    {
        lock (Engine.State.Lock)
        {
            Engine.State.RunDue();
            Engine.Secrets.Rotate(NeedAccount(body), TimeSpan.FromSeconds(body["seconds"]?.GetValue<double>() ?? 60));
            return Done();
        }
    }

    private Services.Authorizer.AccountSecret NeedAccount(JsonObject body) =>
        Engine.Secrets.Find(Need(body, "account"), body["host"]?.ToString()) ?? throw ApiException.NotFound("The account");
}
