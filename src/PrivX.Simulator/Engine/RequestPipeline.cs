using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PrivX.Contract;
using PrivX.Simulator.Control;
using PrivX.Simulator.Faults;
using PrivX.Simulator.Services.Auth;
using PrivX.Simulator.Services.Monitor;

namespace PrivX.Simulator.Engine;

/// <summary>
/// The way of every request: journal, faults, route, version, token, checks, operation, check of the answer.
/// Operations run one at a time under the lock of the state; answers are written outside of it.
/// </summary>
internal sealed class RequestPipeline(SimulatorEngine engine, ControlApi control)
{
    private const string ViolationHeader = "X-Simulator-Violation";

    public async Task HandleAsync(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var question = target.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? target : target[..question];
        var query = question < 0 ? string.Empty : target[(question + 1)..];
        var body = await ReadBodyAsync(http).ConfigureAwait(false);
        if (path.StartsWith(ControlApi.Root, StringComparison.Ordinal))
        {
            await control.HandleAsync(http, path[ControlApi.Root.Length..], RequestReader.ReadQuery(query), body).ConfigureAwait(false);
            return;
        }

        var match = engine.Contract.Routes.Match(http.Request.Method, path);
        var operation = match.Operation;
        var entry = Note(http, path, query, body, operation);
        var faults = engine.Faults.Take(http.Request.Method, path, operation?.Service.Name, operation?.Id, new FaultSubject(engine.State, match.PathValues, query, body));
        entry.Faults = [.. faults.Select(fault => fault.Kind)];
        try
        {
            foreach (var fault in faults.Where(fault => fault.Kind == FaultKind.Delay && fault.Timing == FaultTiming.BeforeHandling))
            {
                await AnswerWriter.WaitAsync(fault, http.RequestAborted).ConfigureAwait(false);
            }

            var answer = Process(http, match, query, body, faults, entry);
            entry.Status = answer.Status;
            await AnswerWriter.WriteAsync(http, answer, faults, entry).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            entry.Status = 0;
        }
    }

    private static async Task<byte[]> ReadBodyAsync(HttpContext http)
    {
        if (http.Request.ContentLength is null or 0 && !http.Request.Headers.ContainsKey("Transfer-Encoding"))
        {
            return [];
        }

        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer, http.RequestAborted).ConfigureAwait(false);
        return buffer.ToArray();
    }

    private static bool AnswersOAuth(ApiOperation? operation) =>
        operation?.Responses.FirstOrDefault(response => response.Status == "default")?.Json?.Reference == "OAuthError";

    private JournalEntry Note(HttpContext http, string path, string query, byte[] body, ApiOperation? operation)
    {
        var request = http.Request;
        var entry = engine.Journal.Add(engine.Clock.UtcNow, request.Method, path, query, body, request.Headers["X-Request-Id"].ToString());
        entry.Service = operation?.Service.Name;
        entry.Operation = operation?.Id;
        entry.Route = operation?.Path;
        entry.IsWrite = operation is not null && (operation.Repeat != RepeatClass.Safe || operation.Id == "logout") && operation.Id != "loginWithPassword";
        entry.ContentType = request.ContentType;
        entry.UserAgent = request.Headers.UserAgent.ToString();
        entry.Authorization = request.Headers.Authorization.ToString() switch
        {
            "" => "none",
            var value when value.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) => "bearer",
            var value when value.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) => "basic",
            _ => "other",
        };
        entry.Headers = request.Headers
            .Where(header => !string.Equals(header.Key, "Authorization", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return entry;
    }

    private Answer Process(
        HttpContext http, RouteMatch match, string query, byte[] body, IReadOnlyList<Fault> faults, JournalEntry entry)
    {
        var operation = match.Operation;
        lock (engine.State.Lock)
        {
            engine.State.RunDue();
            if (Prevented(faults, FaultTiming.BeforeHandling, operation) is { } prevented)
            {
                return prevented;
            }

            try
            {
                if (engine.Clock.UtcNow < engine.AwayUntil)
                {
                    var left = Math.Ceiling((engine.AwayUntil - engine.Clock.UtcNow).TotalSeconds);
                    throw new ApiException(503, ErrorCodes.General, "The instance starts anew.")
                    {
                        Headers = [new KeyValuePair<string, string>("Retry-After", left.ToString(CultureInfo.InvariantCulture))],
                    };
                }

                if (operation is null || !operation.IsAvailableIn(engine.Options.ServerVersion))
                {
                    throw operation is null && match.AllowedMethods.Count > 0
                        ? new ApiException(405, ErrorCodes.BadRequest, "The method is not allowed here.")
                        {
                            Headers = [new KeyValuePair<string, string>("Allow", string.Join(", ", match.AllowedMethods))],
                        }
                        : new ApiException(404, ErrorCodes.BadRequest, "There is no such operation.");
                }

                var context = Prepare(http, operation, match, query, body, faults, entry);
                Strike(context, faults, FaultTiming.BeforeHandling);
                if (!engine.Handlers.TryGetValue(operation, out var handler))
                {
                    throw new ApiException(501, ErrorCodes.General, $"The simulator does not carry out {operation.Service.Name}:{operation.Id} yet.");
                }

                var before = AuditTrail.Subject(context);
                var result = handler(context);
                AuditTrail.Write(context, result, before);
                var answer = Finish(context, result, entry);
                Strike(context, faults, FaultTiming.AfterHandling);
                return Prevented(faults, FaultTiming.AfterHandling, operation) ?? answer;
            }
            catch (ApiException error)
            {
                return Answer.Error(error, AnswersOAuth(operation));
            }
#pragma warning disable CA1031 // A mistake of the simulator must be seen by the test that ran into it, not end the connection.
            catch (Exception error)
#pragma warning restore CA1031
            {
                return Broken(engine, entry, [$"{operation?.Id}: {error.GetType().Name}: {error.Message}"]);
            }
        }
    }

    private static Answer Finish(OperationContext context, OperationResult result, JournalEntry entry)
    {
        var version = context.Engine.Options.ServerVersion;
        if (result.Json is { } made && context.Operation.Response(result.Status)?.Json is { } schema)
        {
            VersionFilter.Of(version).Strip(schema, made);
        }

        var violations = ResponseCheck.Check(context.Operation, result, version);
        if (violations.Count == 0)
        {
            return result.AcceptsRanges
                ? RangeRequest.Answer(result, context.Headers.GetValueOrDefault("Range"))
                : Answer.Of(result);
        }

        return Broken(context.Engine, entry, violations);
    }

    /// <summary>The simulator made a mistake: loud, and in the journal.</summary>
    private static Answer Broken(SimulatorEngine engine, JournalEntry entry, IReadOnlyList<string> violations)
    {
        engine.Journal.Blame(entry, violations);
        var error = Answer.Error(new ApiException(500, ErrorCodes.General, $"The simulator made a mistake: {violations[0]}"), oauthStyle: false);
        var header = string.Concat(violations[0].Select(character => char.IsAscii(character) && !char.IsControl(character) ? character : '?'));
        error.Headers.Add(new KeyValuePair<string, string>(ViolationHeader, header));
        return error;
    }

    /// <summary>A fault that takes the place of the answer.</summary>
    private static Answer? Prevented(IReadOnlyList<Fault> faults, FaultTiming timing, ApiOperation? operation)
    {
        foreach (var fault in faults)
        {
            if (fault.Timing != timing)
            {
                continue;
            }

            switch (fault.Kind)
            {
                case FaultKind.Status:
                    return FaultAnswer(fault, AnswersOAuth(operation));
                case FaultKind.AbortBeforeHeaders or FaultKind.AbortInHeaders or FaultKind.AbortAfterHeaders:
                    return new Answer { Status = 0 };
            }
        }

        return null;
    }

    private static Answer FaultAnswer(Fault fault, bool oauthStyle)
    {
        var headers = fault.Headers.ToList();
        if (fault.Body is not null)
        {
            return new Answer
            {
                Status = fault.StatusCode,
                Headers = headers,
                ContentType = fault.ContentType ?? Answer.JsonType,
                Body = fault.Body.Length == 0 ? null : AnswerBody.Of([System.Text.Encoding.UTF8.GetBytes(fault.Body)]),
            };
        }

        var (code, oauth) = fault.StatusCode switch
        {
            401 => (ErrorCodes.PermissionDenied, "invalid_client"),
            403 => (ErrorCodes.PermissionDenied, "unauthorized_client"),
            404 => (ErrorCodes.ObjectNotFound, "invalid_request"),
            409 => (ErrorCodes.ValueDuplicate, "invalid_request"),
            429 => ("MAX_LOAD", "temporarily_unavailable"),
            < 500 => (ErrorCodes.BadRequest, "invalid_request"),
            _ => (ErrorCodes.General, "server_error"),
        };
        var message = string.Create(CultureInfo.InvariantCulture, $"Planted fault with status {fault.StatusCode}.");
        return Answer.Error(new ApiException(fault.StatusCode, code, message) { Headers = headers, OAuthError = oauth }, oauthStyle);
    }

    private OperationContext Prepare(
        HttpContext http, ApiOperation operation, RouteMatch match, string query, byte[] body, IReadOnlyList<Fault> faults, JournalEntry entry)
    {
        var headers = http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var authorization = headers.GetValueOrDefault("Authorization", string.Empty);
        foreach (var _ in faults.Where(fault => fault.Kind == FaultKind.ExpireToken))
        {
            engine.Sessions.Expire(authorization);
        }

        Session? session = null;
        if (!operation.IsAnonymous)
        {
            session = engine.Sessions.Authenticate(authorization);
            engine.Access.Check(session, operation, match.PathValues);
        }
        else if (authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            session = engine.Sessions.TryAuthenticate(authorization);
        }

        var parameters = RequestReader.ReadQuery(query);
        RequestReader.CheckParameters(operation, match.PathValues, parameters);
        JsonNode? json = null;
        var form = new Dictionary<string, string>();
        if (operation.RequestBody is { } expected)
        {
            var type = (http.Request.ContentType ?? string.Empty).Split(';')[0].Trim();
            if (body.Length > 0 && !expected.Content.ContainsKey(type))
            {
                throw new ApiException(400, ErrorCodes.BadRequest, $"The content type '{type}' is not taken here.");
            }

            if (string.Equals(type, "application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
            {
                form = RequestReader.ReadForm(expected, body);
            }
            else if (expected.Json is not null || body.Length == 0)
            {
                var answered = operation.Method == "PUT" ? operation.Service.Operations.FirstOrDefault(other => other.Method == "GET" && other.Path == operation.Path) : null;
                var reader = new GoDocument(engine.Options.ServerVersion, engine.Options.KeepUnknownMembers || engine.Options.UnknownMembers, answered?.Success.Json);
                try
                {
                    json = RequestReader.ReadJson(expected, body, reader);
                }
                finally
                {
                    engine.Journal.Blame(entry, reader.Notes);
                }
            }
        }

        return new OperationContext
        {
            Engine = engine,
            Operation = operation,
            PathValues = match.PathValues,
            Query = parameters,
            Headers = headers,
            RemoteAddress = http.Connection.RemoteIpAddress?.ToString() ?? string.Empty,
            Body = json,
            Form = form,
            Session = session,
            Faults = faults,
        };
    }

    /// <summary>Faults that change the state.</summary>
    private void Strike(OperationContext context, IReadOnlyList<Fault> faults, FaultTiming timing)
    {
        foreach (var fault in faults)
        {
            if (fault.Timing != timing)
            {
                continue;
            }

            var collection = engine.Resources.GetValueOrDefault(context.Operation)?.Collection;
            switch (fault.Kind)
            {
                case FaultKind.InsertRows:
                    collection?.InsertInFront(fault.Rows, engine.State.Ids.Next);
                    break;
                case FaultKind.RemoveRows:
                    collection?.RemoveFromFront(fault.Rows);
                    break;
                case FaultKind.ChangeObject when fault.Property is { } property:
                    collection?.Change(context.PathValues.Values.LastOrDefault(string.Empty), document => document[property] = fault.Value?.DeepClone());
                    break;
                case FaultKind.DeleteObject:
                    collection?.Remove(context.PathValues.Values.LastOrDefault(string.Empty));
                    break;
                case FaultKind.Custom:
                    fault.Action?.Invoke(engine.State);
                    break;
            }
        }
    }
}
