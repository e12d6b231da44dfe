#if !NET8_0_OR_GREATER
namespace System.Diagnostics.CodeAnalysis;

// The compiler needs it for newer language features and net472 lacks it.
[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
#endif
