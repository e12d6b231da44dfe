using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.NetworkAccessManager;

/// <summary>Lists the tags in use on network targets.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXNetworkTargetTag", SupportsPaging = true)]
[OutputType(typeof(string))]
public sealed class GetPrivXNetworkTargetTagCommand : ListCmdlet<string>
{
    /// <summary>Tags to look for; wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(NetworkTargetTagCompleter))]
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
            WriteList(order, query => Client.NetworkAccessManager.ListNetworkTargetTags(null, query));
            return;
        }

        var pattern = new NamePattern(Tag);
        WriteList(Client.NetworkAccessManager.ListNetworkTargetTags(pattern.Keyword, order), pattern.Matches);
    }
}
