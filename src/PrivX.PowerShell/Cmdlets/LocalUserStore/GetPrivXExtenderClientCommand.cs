using System.Management.Automation;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>Lists the names and routing of Extenders and Carriers, for those who set up hosts.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXExtenderClient", SupportsPaging = true)]
[OutputType(typeof(ExtenderClient))]
public sealed class GetPrivXExtenderClientCommand : ListCmdlet<ExtenderClient>
{
    /// <summary>Extenders and Carriers to write: names, or names with wildcards. Without it all are written.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(NameCompleter<ExtenderClient>))]
    [SupportsWildcards]
    public ObjectReference<ExtenderClient>[]? ExtenderClient { get; set; }

    private protected override void Process() => WriteNamedOrList(Nouns.ExtenderClient, ExtenderClient, new ListQuery(), Client.LocalUserStore.ListExtenderClients);
}
