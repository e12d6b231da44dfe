using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.PowerShell.Session;

namespace PrivX.PowerShell.Cmdlets.Session;

/// <summary>Writes this runspace's sessions.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXSession")]
[OutputType(typeof(PrivXSession))]
public sealed class GetPrivXSessionCommand : PrivXCmdlet
{
    /// <summary>Name of a session, or a pattern with wildcards. A name that no session has is an error; a pattern that matches none writes nothing.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(SessionCompleter))]
    [SupportsWildcards]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    /// <summary>Only the session that cmdlets use when they are given none.</summary>
    [Parameter]
    public SwitchParameter Default { get; set; }

    private protected override void Process()
    {
        var name = new NamePattern(Name ?? "*");
        if (name.IsPlain)
        {
            Write(SessionStore.Current.Find(new SessionReference(Name!)));
            return;
        }

        IReadOnlyList<PrivXSession> found = name.Best(SessionStore.Current.All, session => session.Name);
        if (found.Count == 0 && name.IsEscaped)
        {
            Write(SessionStore.Current.Find(new SessionReference(WildcardPattern.Unescape(Name))));
        }

        foreach (PrivXSession session in found.Where(session => session.IsDefault || !Default))
        {
            Write(session);
        }
    }

    private void Write(PrivXSession session)
    {
        Run(token => session.ReadServerVersionAsync(token));
        WriteObject(session);
    }
}
