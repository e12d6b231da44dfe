using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Threading.Tasks;
using PrivX.Shells;

namespace PrivX.Module.Tests.Harness;

/// <summary>Which shell the tests run in, and that nothing else keeps a test from running.</summary>
public sealed class InstalledShellTests
{
    [ShellFact]
    public async Task The_shell_is_the_tool_that_is_pinned_unless_the_variable_PWSH_names_another()
    {
        using Process shell = InstalledShell.Start(["-Command", "\"$($PSVersionTable.PSVersion)|$PSHOME|$((Get-Process -Id $PID).Path)\""], []);
        shell.StandardInput.Close();
        string[] told = (await shell.StandardOutput.ReadToEndAsync()).Trim().Split('|');
        await shell.WaitForExitAsync();
        if (PinnedShell.Chosen is { } chosen)
        {
            Assert.Equal(Path.GetFileNameWithoutExtension(chosen), Path.GetFileNameWithoutExtension(told[2]));
            return;
        }

        using JsonDocument tools = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(StagedModule.RepositoryRoot, ".config", "dotnet-tools.json")));
        Assert.Equal(tools.RootElement.GetProperty("tools").GetProperty("powershell").GetProperty("version").GetString(), told[0]);
        Assert.StartsWith(Path.GetFullPath(PinnedShell.PackageRoot), Path.GetFullPath(told[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void No_test_is_skipped_but_for_want_of_a_shell()
    {
        var skipped = new List<string>();
        foreach (MethodInfo method in typeof(InstalledShellTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()))
        {
            IEnumerable<string?> reasons = method.GetCustomAttributes<FactAttribute>().Select(fact => fact.Skip)
                .Concat(method.GetCustomAttributes<Xunit.Sdk.DataAttribute>().Select(data => data.Skip));
            skipped.AddRange(reasons.Where(reason => reason is not null && reason != PinnedShell.WhyNot).Select(reason => $"{method.DeclaringType}.{method.Name}: {reason}"));
        }

        Assert.Empty(skipped);
    }
}
