using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

// Arguments: a script, then its parameters as name=value. Writes what the script writes, a line each; ends with 1 if it ended with an error.
InitialSessionState state = InitialSessionState.CreateDefault();
state.ExecutionPolicy = ExecutionPolicy.RemoteSigned;
using Runspace runspace = RunspaceFactory.CreateRunspace(state);
runspace.Open();
using PowerShell shell = PowerShell.Create(runspace);
shell.AddScript(File.ReadAllText(args[0]));
foreach (string[] pair in args.Skip(1).Select(argument => argument.Split('=', 2)))
{
    shell.AddParameter(pair[0], pair[1]);
}

using var output = new PSDataCollection<PSObject>();
output.DataAdded += (_, added) => Console.WriteLine(output[added.Index]);
shell.Streams.Error.DataAdded += (_, added) => Console.WriteLine($"error: {shell.Streams.Error[added.Index]}");
shell.Streams.Warning.DataAdded += (_, added) => Console.WriteLine($"warning: {shell.Streams.Warning[added.Index]}");
try
{
    shell.Invoke<PSObject, PSObject>(null, output, null);
    return 0;
}
catch (RuntimeException failure)
{
    Console.WriteLine($"ended: {failure.Message} {failure.ErrorRecord.ScriptStackTrace}");
    return 1;
}
