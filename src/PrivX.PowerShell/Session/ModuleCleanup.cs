using System.Management.Automation;

namespace PrivX.PowerShell.Session;

/// <summary>Closes the runspace's sessions when the module is removed, without a network call.</summary>
public sealed class ModuleCleanup : IModuleAssemblyCleanup
{
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        SessionTable sessions = SessionStore.Current;
        foreach (PrivXSession session in sessions.All)
        {
            sessions.Remove(session);
            session.Abandon();
        }
    }
}
