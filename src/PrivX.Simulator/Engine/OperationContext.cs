using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Contract;
using PrivX.Simulator.Services.Auth;

namespace PrivX.Simulator.Engine;

/// <summary>One request on its way through an operation.</summary>
internal sealed class OperationContext
{
    public required SimulatorEngine Engine { get; init; }

    public required ApiOperation Operation { get; init; }

    public required IReadOnlyDictionary<string, string> PathValues { get; init; }

    public required IReadOnlyDictionary<string, string> Query { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public string RemoteAddress { get; init; } = string.Empty;

    public JsonNode? Body { get; init; }

    public IReadOnlyDictionary<string, string> Form { get; init; } = new Dictionary<string, string>();

    /// <summary>Session of the access token; null only for operations that need none.</summary>
    public Session? Session { get; init; }

    /// <summary>What faults do to the list that is answered.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    public SimulatorState State => Engine.State;

    public DateTimeOffset Now => Engine.Clock.UtcNow;

    /// <summary>Session, where the operation cannot be reached without one.</summary>
    public Session Caller => Session ?? throw new InvalidOperationException($"{Operation.Id} was reached without a session.");

    public JsonObject BodyObject => Body as JsonObject ?? [];

    public string PathValue(string name) => PathValues[name];

    /// <summary>The same request, as one of another operation: what <c>/current/</c> paths share with those that name the user.</summary>
    public OperationContext For(ApiOperation operation, IReadOnlyDictionary<string, string> pathValues) => Copy(operation, pathValues, Query);

    /// <summary>The same request with another query.</summary>
    public OperationContext With(IReadOnlyDictionary<string, string> query) => Copy(Operation, PathValues, query);

    /// <summary>A query value; the documented default when it is not sent, null when there is none.</summary>
    public string? QueryText(string name)
    {
        if (Query.TryGetValue(name, out var value))
        {
            return value;
        }

        return Operation.QueryParameter(name)?.Schema is { HasDefault: true, Default: { } standard } ? standard.ToString() : null;
    }

    public int? QueryInteger(string name) =>
        int.TryParse(QueryText(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Carries out a batch. A planted fault lets a part of it fail, with what was done before or besides done.</summary>
    public void ForEach(IEnumerable<string> ids, Action<string> action)
    {
        var fault = Faults.FirstOrDefault(planted => planted.Kind == FaultKind.PartialBatch);
        var failed = new List<string>();
        foreach (var (index, id) in ids.Index())
        {
            if (fault is not null && (fault.NamesElements ? fault.Concerns(State, id) : index >= fault.Rows))
            {
                failed.Add(id);
            }
            else
            {
                action(id);
            }
        }

        if (failed.Count > 0)
        {
            var details = new JsonArray([.. failed.Select(id => new JsonObject { ["error_code"] = ErrorCodes.General, ["error_message"] = "Planted fault: not done.", ["property"] = id })]);
            throw new ApiException(fault!.StatusCode, ErrorCodes.General, fault.Body ?? "Planted fault: a part of the batch was not done.", "ids", details);
        }
    }

    /// <summary>Why what is started for this object comes to nothing; null if nobody planted that.</summary>
    public string? JobError(string id) =>
        Faults.FirstOrDefault(planted => planted.Kind == FaultKind.FailJob && planted.Concerns(State, id)) is { } fault ? fault.Body ?? "Planted fault: the target could not be reached." : null;

    private OperationContext Copy(ApiOperation operation, IReadOnlyDictionary<string, string> pathValues, IReadOnlyDictionary<string, string> query) => new()
    {
        Engine = Engine,
        Operation = operation,
        PathValues = pathValues,
        Query = query,
        Headers = Headers,
        RemoteAddress = RemoteAddress,
        Body = Body,
        Form = Form,
        Session = Session,
        Faults = Faults,
    };
}
