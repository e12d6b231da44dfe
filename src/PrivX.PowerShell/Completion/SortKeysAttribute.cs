using System;

namespace PrivX.PowerShell.Completion;

/// <summary>By what the server is known to sort the list of a cmdlet; it may know more, so -SortBy accepts any.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SortKeysAttribute(params string[] values) : Attribute
{
    public string[] Values { get; } = values;
}
