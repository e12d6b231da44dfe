using System.Collections.Generic;

namespace PrivX.Simulator.Access;

/// <summary>What an operation asks of whoever calls it, besides a token.</summary>
/// <param name="Permissions">One of these is enough.</param>
/// <param name="AnyUser">Everybody may call it; what they see of it may depend on their roles.</param>
/// <param name="Owner">Who the path names may call it, too.</param>
internal sealed record Requirement(IReadOnlyList<string> Permissions, bool AnyUser, bool Owner);
