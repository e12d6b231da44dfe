using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Monitor;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Monitor;

/// <summary>
/// Which audit events are wanted by kind and by service. The server has no such filters: it finds words, several of which must all be in the event;
/// so it is told one kind at most, and all events are looked at here.
/// </summary>
internal sealed class AuditEventFilter
{
    private readonly List<Func<AuditEvent, bool>> _kinds = [];
    private readonly List<string?> _keywords = [];
    private NamePattern[]? _services;

    /// <summary>False where only kinds were asked for that do not exist.</summary>
    public bool FindsSome => _kinds.Count > 0 || _services is not null;

    /// <summary>What to let the server look for; null for everything.</summary>
    public string? Keyword => _keywords.Count == 1 ? _keywords[0] : null;

    public void AddCode(string code, string? name)
    {
        _kinds.Add(audited => audited.EventId == code);
        _keywords.Add(name ?? code);
    }

    public void AddPattern(NamePattern pattern)
    {
        _kinds.Add(audited => pattern.Matches(audited.EventName) || pattern.Matches(audited.EventId));
        _keywords.Add(pattern.Keyword);
    }

    public void SetServices(string[] names) => _services = names.Select(name => new NamePattern(name)).ToArray();

    public bool Matches(AuditEvent audited) =>
        (_kinds.Count == 0 || _kinds.Any(kind => kind(audited))) && (_services is null || _services.Any(service => service.Matches(audited.ServiceName)));
}
