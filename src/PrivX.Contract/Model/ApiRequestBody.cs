using System.Collections.Generic;

namespace PrivX.Contract;

/// <summary>What an operation takes: a schema for each content type.</summary>
public sealed record ApiRequestBody(bool Required, IReadOnlyDictionary<string, ApiSchema> Content, string? Description, string? ClientName, string? ClientProperty)
{
    public ApiSchema? Json => Content.GetValueOrDefault("application/json");

    public ApiSchema? Form => Content.GetValueOrDefault("application/x-www-form-urlencoded");
}
