using System;

namespace PrivX.PowerShell.Base;

/// <summary>The model property a parameter stands for, where it has another name: <c>Connection.LdapBase</c>; null where the cmdlet itself carries it over.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ModelMemberAttribute(string? path) : Attribute
{
    public string? Path { get; } = path;
}
