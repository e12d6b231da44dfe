using System;
using System.Management.Automation;
using PrivX.Monitor;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.Monitor;

/// <summary>Restarts the PrivX services. Live connections break, and the server is away for a while.</summary>
[Cmdlet(VerbsLifecycle.Restart, "PrivXInstance", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(InstanceRestartOutcome))]
public sealed class RestartPrivXInstanceCommand : ChangeCmdlet
{
    private const string Action = "Restart the PrivX services; live connections break";

    /// <summary>Wait until all components run again, and write what became of it.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>Seconds to wait at most.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int Timeout { get; set; } = 600;

    private protected override void Process()
    {
        string target = CurrentSession.ToString();
        if (Wait)
        {
            Change(CurrentSession, target, Action, token => InstanceRestart.StartAsync(Client, token), Watch);
        }
        else
        {
            Change(CurrentSession, target, Action, Client.Monitor.RestartInstanceAsync);
        }
    }

    private void Watch(InstanceRestart restart)
    {
        if (!new Waiter(Bridge, Clock).Until(TimeSpan.FromSeconds(Timeout), restart.LookAsync))
        {
            WriteWarning($"After {Timeout} seconds not all components of PrivX run again. Get-PrivXInstanceStatus shows how it goes on.");
        }

        WriteObject(restart.ToOutcome());
    }
}
