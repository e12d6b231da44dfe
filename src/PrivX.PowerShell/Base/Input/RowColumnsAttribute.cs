using System;

namespace PrivX.PowerShell.Base.Input;

/// <summary>Columns of rows that a cmdlet reads itself, beside those of its parameters.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RowColumnsAttribute(params string[] columns) : Attribute
{
    public string[] Columns { get; } = columns;
}
