using System;
using System.Collections.Generic;

namespace PrivX.Simulator.Access;

/// <summary>What a session may do, as the server remembers it until it looks again.</summary>
/// <param name="Roles">Ids of roles.</param>
/// <param name="Permissions">Their permissions.</param>
/// <param name="Taken">When it looked.</param>
internal sealed record EffectiveAccess(HashSet<string> Roles, HashSet<string> Permissions, DateTimeOffset Taken);
