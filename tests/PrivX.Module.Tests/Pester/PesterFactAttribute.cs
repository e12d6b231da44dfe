using System;

namespace PrivX.Module.Tests.Pester;

/// <summary>A test that needs a whole PowerShell with Pester; without them, counted as skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PesterFactAttribute : FactAttribute
{
    public PesterFactAttribute()
    {
        Skip = PesterShell.WhyNot;
    }
}
