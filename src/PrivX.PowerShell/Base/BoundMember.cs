using System.Collections.Generic;

namespace PrivX.PowerShell.Base;

/// <summary>A member of the model that the user named, and the parameter he named it with; whole members are not taken apart.</summary>
internal sealed record BoundMember(IReadOnlyList<string> JsonPath, string Parameter, bool IsWhole = false)
{
    public string Path => string.Join(".", JsonPath);
}
