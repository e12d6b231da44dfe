using PrivX.Client.Json;

namespace PrivX.Settings;

/// <summary>Values by setting name; the names and types come from the schema of the section. Values can hold secrets, so do not log them.</summary>
public sealed class SectionSettings : PrivXObject, IReplaceable
{

}
