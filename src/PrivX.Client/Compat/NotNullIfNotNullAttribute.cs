#if !NET8_0_OR_GREATER
namespace System.Diagnostics.CodeAnalysis;

// For the compiler's null checks; net472 lacks it.
[AttributeUsage(AttributeTargets.ReturnValue | AttributeTargets.Parameter | AttributeTargets.Property, AllowMultiple = true)]
internal sealed class NotNullIfNotNullAttribute(string parameterName) : Attribute
{
    public string ParameterName { get; } = parameterName;
}
#endif
