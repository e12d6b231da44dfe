using System;

namespace PrivX.Architecture.Tests.Smokes;

/// <summary>A test that needs Mono; without it, counted as skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MonoFactAttribute : FactAttribute
{
    public MonoFactAttribute()
    {
        if (Programs.Mono is null)
        {
            Skip = "Mono is not installed (Debian: mono-runtime and the libmono-system-*4.0-cil packages named in .ci/run).";
        }
    }
}
