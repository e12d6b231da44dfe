using System;
using System.Management.Automation;
using System.Reflection;

namespace PrivX.Module.Tests.Harness;

/// <summary>
/// Lets the first objects through and then ends the pipeline as <c>Select-Object -First</c> does: the commands before it are not
/// stopped but cut off by an exception that the engine knows, and whose type it does not publish. The engine package has no Select-Object.
/// </summary>
[Cmdlet(VerbsCommon.Select, "TestFirst")]
public sealed class SelectTestFirstCommand : PSCmdlet
{
    private int _seen;

    [Parameter(Mandatory = true, Position = 0)]
    public int First { get; set; }

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    protected override void ProcessRecord()
    {
        if (_seen < First)
        {
            _seen++;
            WriteObject(InputObject);
        }

        if (_seen >= First)
        {
            throw EndOfPipeline();
        }
    }

    private Exception EndOfPipeline()
    {
        Type type = typeof(PSCmdlet).Assembly.GetType("System.Management.Automation.StopUpstreamCommandsException", throwOnError: true)!;
        return (Exception)Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, [this], null)!;
    }
}
