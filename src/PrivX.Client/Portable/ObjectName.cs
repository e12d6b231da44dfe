using System;

namespace PrivX.Client.Portable;

/// <summary>An object as all servers can know it: by its kind and name.</summary>
internal sealed class ObjectName(string kind, string name) : IEquatable<ObjectName>
{
    public string Kind { get; } = kind;

    public string Name { get; } = name;

    /// <summary>Reads <c>Role/Contractors</c>; null where the text is no such thing. A name may have slashes, a kind has none.</summary>
    public static ObjectName? Read(string text)
    {
        int slash = text.IndexOf('/');
        return slash > 0 && slash < text.Length - 1 ? new ObjectName(text.Substring(0, slash), text.Substring(slash + 1)) : null;
    }

    public bool Equals(ObjectName? other) =>
        other is not null && string.Equals(Kind, other.Kind, StringComparison.OrdinalIgnoreCase) && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => Equals(obj as ObjectName);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(ToString());

    public override string ToString() => $"{Kind}/{Name}";
}
