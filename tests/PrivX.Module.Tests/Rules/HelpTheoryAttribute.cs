using System.IO;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Rules;

/// <summary>A rule about the help, which counts as skipped as long as the module has none.</summary>
[System.AttributeUsage(System.AttributeTargets.Method)]
public sealed class HelpTheoryAttribute : TheoryAttribute
{
    public HelpTheoryAttribute()
    {
        if (!File.Exists(HelpFile))
        {
            Skip = "The module has no en-US/PrivX.PowerShell.dll-Help.xml yet.";
        }
    }

    internal static string HelpFile { get; } = Path.Combine(StagedModule.Folder, "en-US", "PrivX.PowerShell.dll-Help.xml");
}
