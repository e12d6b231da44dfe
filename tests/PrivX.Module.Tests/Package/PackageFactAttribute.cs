using System;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Package;

/// <summary>A test that installs the package for a user of its own; where that cannot be, counted as skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PackageFactAttribute : FactAttribute
{
    public PackageFactAttribute()
    {
        Skip = InstalledShell.WhyNot ?? PackageHome.WhyNot;
    }
}
