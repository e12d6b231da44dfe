using System.Collections.Generic;

namespace PrivX.Contract;

public sealed record ApiParameter(
    string Name,
    ParameterLocation In,
    bool Required,
    ApiSchema Schema,
    IReadOnlyList<string> KnownValues,
    string? Description,
    string? ClientName,
    bool Deprecated);
