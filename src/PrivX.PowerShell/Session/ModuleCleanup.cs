using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using PrivX.Client;

namespace PrivX.PowerShell.Session;

/// <summary>
/// Closes the runspace's sessions when the module is removed, without a network call but to give back what is checked out. A session with
/// something that could not be given back stays: when the module is imported again, it can be tried once more.
/// </summary>
public sealed class ModuleCleanup : IModuleAssemblyCleanup
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        SessionTable sessions = SessionStore.Current;
        PrivXSession[] all = sessions.All;
        IReadOnlyList<CheckoutTrouble> troubles = CheckoutReturn.Of(all, Bound);
        foreach (PrivXSession session in all.Where(session => session.OpenCheckouts.IsEmpty))
        {
            sessions.Remove(session);
            session.Abandon();
        }

        Warn(troubles);
    }

    // No cmdlet of ours runs here that could write.
    private static void Warn(IReadOnlyList<CheckoutTrouble> troubles)
    {
        if (troubles.Count == 0 || ScriptBlock.Create("$Host").Invoke().FirstOrDefault()?.BaseObject is not PSHost { UI: { } screen })
        {
            return;
        }

        foreach (CheckoutTrouble trouble in troubles)
        {
            screen.WriteWarningLine(Text.Visible(trouble.ToString()));
        }
    }
}
