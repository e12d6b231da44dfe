#if !NET8_0_OR_GREATER
namespace System.Runtime.CompilerServices;

// The compiler needs it for newer language features and net472 lacks it.
internal static class IsExternalInit;
#endif
