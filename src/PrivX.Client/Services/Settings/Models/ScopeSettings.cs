using PrivX.Client.Json;

namespace PrivX.Settings;

/// <summary>Sections by name, each with its settings. Values can hold secrets, so do not log them.</summary>
public sealed class ScopeSettings : PrivXObject, IReplaceable
{

}
