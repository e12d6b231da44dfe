using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Services.Monitor;

/// <summary>The audit events, oldest first. Services write into it; used under the lock of the state.</summary>
internal sealed class AuditLog
{
    private readonly SimulatorEngine _engine;
    private readonly Dictionary<string, string> _services = new(StringComparer.Ordinal);

    /// <summary>Ids of its own, so that what is written while it runs does not move the ids of other objects.</summary>
    private readonly IdSource _ids;

    public AuditLog(SimulatorEngine engine)
    {
        _engine = engine;
        _ids = new IdSource(unchecked(engine.Options.Seed * 31) + 7);
        Events = engine.State.Define("monitor-service/auditevents");
        Codes = [];
        foreach (var (code, name) in engine.Contract.Service("monitor-service").Schemas["AuditEventCodeMap"].Extensions["x-known-codes"]!.AsObject())
        {
            Codes.Add(int.Parse(code, CultureInfo.InvariantCulture), name!.ToString());
        }
    }

    public ObjectStore Events { get; }

    /// <summary>Names of the events by their codes.</summary>
    public SortedDictionary<int, string> Codes { get; }

    public void Write(string service, int code, params ReadOnlySpan<(string Key, string? Value)> message) =>
        WriteAt(_engine.Clock.UtcNow, service, code, message);

    public void WriteAt(DateTimeOffset time, string service, int code, params ReadOnlySpan<(string Key, string? Value)> message)
    {
        if (!_services.TryGetValue(service, out var serviceId))
        {
            _services.Add(service, serviceId = _ids.Next());
        }

        var details = new JsonObject { ["timestamp"] = Timestamp.Precise(time) };
        foreach (var (key, value) in message)
        {
            if (!string.IsNullOrEmpty(value))
            {
                details[key] = value;
            }
        }

        var document = new JsonObject
        {
            ["service_id"] = serviceId,
            ["service_name"] = service.ToUpperInvariant(),
            ["event_id"] = code.ToString(CultureInfo.InvariantCulture),
            ["event_name"] = Codes[code],
            ["created"] = Timestamp.Precise(time),
            ["message"] = details,
        };

        // Audit events have no id on the wire; in the collection they need one.
        Events.Put(new StoredObject(_ids.Next(), string.Empty, new DocumentSource(document, Events.Renderer)));
    }
}
