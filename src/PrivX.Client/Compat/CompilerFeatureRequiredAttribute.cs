#if !NET8_0_OR_GREATER
namespace System.Runtime.CompilerServices;

// The compiler needs it for newer language features and net472 lacks it.
[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    public string FeatureName { get; } = featureName;
}
#endif
