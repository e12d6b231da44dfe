using System;

namespace PrivX.Simulator.Services.ConnectionManager;

/// <summary>What somebody typed in a recorded session, and what came back.</summary>
/// <param name="At">Time since the session began.</param>
/// <param name="Typed">The line as it was meant, without the mistakes made while typing it.</param>
/// <param name="Output">What the target answered.</param>
internal sealed record TranscriptLine(TimeSpan At, string Typed, string Output);
