using System;
using System.Collections.Generic;
using System.Management.Automation;
using PrivX.Monitor;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Cmdlets.Monitor;

/// <summary>Restarts the PrivX services. Live connections break, and the server is away for a while.</summary>
[Cmdlet(VerbsLifecycle.Restart, "PrivXInstance", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(InstanceRestartOutcome))]
public sealed class RestartPrivXInstanceCommand : ChangeCmdlet
{
    private const string Action = "Restart the PrivX services; live connections break";

    private readonly List<InstanceRestart> _restarts = [];

    /// <summary>Wait until all components run again, and write what became of it.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>With -Wait, how long to wait at most: a time span, 00:10:00 when left out. After that a warning says so.</summary>
    [Parameter]
    [WaitingTime]
    [ReadAs(typeof(TimeSpan))]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(10);

    private protected override void Process()
    {
        string target = CurrentSession.ToString();
        if (Wait)
        {
            Change(CurrentSession, target, Action, token => InstanceRestart.StartAsync(Client, CurrentSession, token), _restarts.Add);
        }
        else
        {
            Change(CurrentSession, target, Action, Client.Monitor.RestartInstanceAsync);
        }
    }

    private protected override void Finish() => WaitFor(_restarts, Timeout, "Get-PrivXInstanceStatus", (restart, token) => restart.LookAsync(token));
}
