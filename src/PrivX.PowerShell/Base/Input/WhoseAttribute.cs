using System;

namespace PrivX.PowerShell.Base.Input;

/// <summary>
/// An identity without which somebody or something else is meant, such as the caller. An empty cell of a row is no word for that: the row fails.
/// </summary>
/// <param name="otherwise">What is meant when the parameter is left out.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WhoseAttribute(string otherwise) : Attribute
{
    public string Otherwise { get; } = otherwise;
}
