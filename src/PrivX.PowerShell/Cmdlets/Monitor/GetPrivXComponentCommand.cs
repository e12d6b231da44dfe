using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Monitor;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Monitor;

/// <summary>Shows the state of each component of the deployment: services, Extenders and so on, on all machines or some.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXComponent")]
[OutputType(typeof(Component))]
public sealed class GetPrivXComponentCommand : ConnectedCmdlet
{
    /// <summary>
    /// Machines that the components run on, by the names that PrivX has for them; all when left out. Wildcards are allowed; a name without them is
    /// asked for alone, and is an error when PrivX does not know it.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("ComputerName", "HostName")]
    [ArgumentCompleter(typeof(ComponentHostCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string[]))]
    public string[] TargetHost { get; set; } = ["*"];

    /// <summary>Components, such as AUTH or RDP-PROXY; wildcards are allowed.</summary>
    [Parameter(Position = 1)]
    [Alias("Name", "ComponentName")]
    [ArgumentCompleter(typeof(ServiceNameCompleter))]
    [SupportsWildcards]
    [ReadAs(typeof(string))]
    public string? Component { get; set; }

    /// <summary>Write only components that do not run or could not be asked.</summary>
    [Parameter]
    public SwitchParameter NotRunning { get; set; }

    private protected override void Process() => ForEach(TargetHost, name =>
    {
        IEnumerable<Component> all = Read(name);
        foreach (Component found in string.IsNullOrEmpty(Component) ? all : new NamePattern(Component!).Best(all, component => component.ComponentName))
        {
            if (!(NotRunning && ComponentState.IsRunning(found)))
            {
                WriteObject(found);
            }
        }
    });

    private IEnumerable<Component> Read(string name)
    {
        var pattern = new NamePattern(name);
        if (pattern.IsPlain)
        {
            return Run(token => Client.Monitor.GetComponentsAsync(name, token));
        }

        return pattern.Best(Run(Client.Monitor.ListComponentsAsync), host => host.Key)
            .OrderBy(host => host.Key, StringComparer.OrdinalIgnoreCase)
            .SelectMany(host => host.Value);
    }
}
