using System;

namespace PrivX.Module.Tests.Harness;

/// <summary>A test that needs a whole PowerShell; without one, counted as skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute()
    {
        Skip = InstalledShell.WhyNot;
    }
}
