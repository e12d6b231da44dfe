using System.Management.Automation;
using PrivX.Monitor;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Monitor;

/// <summary>Lists the kinds of audit events that the server knows, or those that are named.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXAuditEventCode", SupportsPaging = true)]
[OutputType(typeof(AuditEventCode))]
public sealed class GetPrivXAuditEventCodeCommand : ListCmdlet<AuditEventCode>
{
    /// <summary>Kinds of events: codes such as 106, names such as Access-token-granted, or names with wildcards.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "EventName")]
    [ArgumentCompleter(typeof(NameCompleter<AuditEventCode>))]
    [SupportsWildcards]
    public ObjectReference<AuditEventCode>[]? EventCode { get; set; }

    private protected override void Process()
    {
        if (EventCode is null)
        {
            WriteList(Nouns.AuditEventCode.FindKeyword(Client, null, new ListQuery()), static _ => true);
        }

        ForEach(EventCode, code => WriteNamed(Nouns.AuditEventCode, code));
    }
}
