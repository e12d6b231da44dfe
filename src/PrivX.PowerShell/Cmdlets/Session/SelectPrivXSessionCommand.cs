using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.Session;

namespace PrivX.PowerShell.Cmdlets.Session;

/// <summary>Makes a session the one that cmdlets use without -Session.</summary>
[Cmdlet(VerbsCommon.Select, "PrivXSession")]
[OutputType(typeof(PrivXSession))]
public sealed class SelectPrivXSessionCommand : PrivXCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public SessionReference? Session { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        PrivXSession session = SessionStore.Current.Find(Session);
        SessionStore.Current.Select(session);
        if (PassThru)
        {
            WriteObject(session);
        }
    }
}
