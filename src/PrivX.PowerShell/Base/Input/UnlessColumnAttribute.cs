using System;

namespace PrivX.PowerShell.Base.Input;

/// <summary>The parameter is not read from a row that has another column: such a row says the same in a form that the cmdlet reads itself.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class UnlessColumnAttribute(string column) : Attribute
{
    public string Column { get; } = column;
}
