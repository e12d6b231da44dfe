using System;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text;

namespace PrivX.Benchmarks.Engine;

/// <summary>
/// What worker.ps1 does, in the engine that comes as a package: for machines without pwsh. A program of its own, so that nothing but the staged
/// module is there to be loaded.
/// </summary>
internal static class Program
{
    public static int Main()
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
        }

        state.Variables.Add(new SessionStateVariableEntry("ErrorActionPreference", ActionPreference.Stop, null));
        using Runspace runspace = RunspaceFactory.CreateRunspace(state);
        runspace.ThreadOptions = PSThreadOptions.ReuseThread;
        runspace.Open();
        Console.WriteLine("@@ready");
        while (Console.ReadLine() is { } line)
        {
            try
            {
                using var shell = System.Management.Automation.PowerShell.Create(runspace);
                shell.AddScript(Encoding.UTF8.GetString(Convert.FromBase64String(line)), useLocalScope: false);
                Console.WriteLine("@@" + string.Join(' ', shell.Invoke().Select(item => LanguagePrimitives.ConvertTo<string>(item))));
            }
            catch (RuntimeException failure)
            {
                Console.WriteLine("@!" + failure.Message.ReplaceLineEndings(" "));
            }
        }

        return 0;
    }
}
