using System;
using System.Management.Automation;
using PrivX.Monitor;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.Monitor;

/// <summary>Reads the clock of the server, and how far it is from this machine's.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXServerTime")]
[OutputType(typeof(ServerTime))]
public sealed class GetPrivXServerTimeCommand : ConnectedCmdlet
{
    private protected override void Process()
    {
        DateTimeOffset asked = Clock.UtcNow;
        ServerTime time = Run(Client.Monitor.GetServerTimeAsync);

        // The server looked at its clock about halfway between.
        time.Difference = time.TimeUtc - asked - TimeSpan.FromTicks((Clock.UtcNow - asked).Ticks / 2);
        WriteObject(time);
    }
}
