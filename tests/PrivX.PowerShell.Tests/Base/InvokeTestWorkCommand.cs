using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Tests.Base;

/// <summary>A changing cmdlet whose items are the work itself.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "TestWork", SupportsShouldProcess = true)]
public sealed class InvokeTestWorkCommand : ChangeCmdlet
{
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public Func<CancellationToken, Task<string>>? Work { get; set; }

    [Parameter]
    public string Name { get; set; } = "item";

    private protected override void Process() => Change(null, Name, "Work", Work!, WriteObject);
}
