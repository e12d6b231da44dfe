using System;

namespace PrivX.PowerShell.Base.Input;

/// <summary>
/// A text, a list or a part of an object, which <c>$null</c> and an empty text clear. Every other parameter refuses null: what was forgotten, or
/// misspelt in a script, must not mean everything, nothing or the default.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ClearableAttribute : Attribute;
