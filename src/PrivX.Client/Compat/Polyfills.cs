#if !NET8_0_OR_GREATER
// What the compiler needs for newer language features and net472 lacks.
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;
#endif
