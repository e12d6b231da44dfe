using System;

namespace PrivX.PowerShell.Base.Input;

/// <summary>Marks a parameter that takes any objects with all they have: their columns are content, and none of them is meant for the cmdlet.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ContentAttribute : Attribute;
