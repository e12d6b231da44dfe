using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace PrivX.Simulator.Trouble;

/// <summary>Somebody else who changes things while a runbook works.</summary>
internal sealed class Writer
{
    public required string Collection { get; init; }

    public required WriterAction Action { get; init; }

    /// <summary>Which objects, by patterns for their members; all if there are none.</summary>
    public required IReadOnlyDictionary<string, string> Where { get; init; }

    /// <summary>What is written; <c>{n}</c> in a text counts.</summary>
    public required JsonObject Set { get; init; }

    public required TimeSpan Every { get; init; }

    /// <summary>User id of who does it.</summary>
    public required string By { get; init; }

    /// <summary>How often still; null for always.</summary>
    public int? Left { get; set; }

    public int Done { get; set; }
}
