using System.Collections.Generic;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.Session;

namespace PrivX.PowerShell.Cmdlets.Session;

/// <summary>Gives back what is still checked out over a session, logs out and forgets the session.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "PrivX", DefaultParameterSetName = One, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(void))]
public sealed class DisconnectPrivXCommand : PrivXCmdlet
{
    private const string One = "Session";
    private const string Every = "All";

    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = One)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public SessionReference? Session { get; set; }

    /// <summary>All sessions of this runspace.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Every)]
    public SwitchParameter All { get; set; }

    private protected override void Process()
    {
        // Told when all are closed: an error can end the pipeline.
        var left = new List<CheckoutTrouble>();
        if (All)
        {
            foreach (PrivXSession session in SessionStore.Current.All)
            {
                Attempt(session, () => Disconnect(session, left));
            }
        }
        else
        {
            Disconnect(SessionStore.Current.Find(Session), left);
        }

        ReportLeft(left);
    }

    private void Disconnect(PrivXSession session, List<CheckoutTrouble> left)
    {
        if (!ShouldProcess(session.ToString(), "Disconnect"))
        {
            return;
        }

        left.AddRange(Run(token => session.CloseAsync(Bridge, token)));
        SessionStore.Current.Remove(session);
    }
}
