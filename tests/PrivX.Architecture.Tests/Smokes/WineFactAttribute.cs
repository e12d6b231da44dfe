using System;

namespace PrivX.Architecture.Tests.Smokes;

/// <summary>A test that needs Wine; without it, counted as skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WineFactAttribute : FactAttribute
{
    public WineFactAttribute()
    {
        if (Programs.Wine is null)
        {
            Skip = "Wine is not installed (Debian: wine and wine64).";
        }
    }
}
