#if !NET8_0_OR_GREATER
namespace System.Runtime.CompilerServices;

// The compiler needs it for newer language features and net472 lacks it.
[AttributeUsage(AttributeTargets.All)]
internal sealed class RequiredMemberAttribute : Attribute;
#endif
