using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Lists the tags in use on connections.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXConnectionTag", SupportsPaging = true)]
[OutputType(typeof(string))]
public sealed class GetPrivXConnectionTagCommand : ListCmdlet<string>
{
    /// <summary>Tags to look for; wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(ConnectionTagCompleter))]
    [SupportsWildcards]
    public string? Tag { get; set; }

    /// <summary>Sort from Z to A.</summary>
    [Parameter]
    public SwitchParameter Descending { get; set; }

    private protected override void Process()
    {
        var order = new ListQuery { Descending = Descending };
        if (Tag is null or "")
        {
            WriteList(order, query => Client.ConnectionManager.ListConnectionTags(null, query));
            return;
        }

        var pattern = new NamePattern(Tag);
        WriteList(Client.ConnectionManager.ListConnectionTags(pattern.Keyword, order), pattern.Matches);
    }
}
