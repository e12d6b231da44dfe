using System;

namespace PrivX.PowerShell.Base;

/// <summary>
/// The cmdlets whose operations a cmdlet over several services calls: the contract names one cmdlet for each operation and knows nothing of those.
/// Test-PrivXPermission tells by them what is needed.
/// </summary>
/// <param name="names">Names of cmdlets that the contract knows.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class UsesCmdletsAttribute(params string[] names) : Attribute
{
    public string[] Names { get; } = names;
}
