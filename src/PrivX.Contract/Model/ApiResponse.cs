using System.Collections.Generic;

namespace PrivX.Contract;

/// <summary>One answer of an operation; <see cref="Status"/> is a code or <c>default</c>.</summary>
public sealed record ApiResponse(
    string Status,
    string? Description,
    IReadOnlyDictionary<string, ApiSchema> Content,
    IReadOnlyList<string> Headers,
    bool Assumed)
{
    public ApiSchema? Json => Content.GetValueOrDefault("application/json");
}
