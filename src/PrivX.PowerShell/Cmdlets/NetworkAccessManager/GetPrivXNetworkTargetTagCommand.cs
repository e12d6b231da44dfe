using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.NetworkAccessManager;

/// <summary>Lists the tags in use on network targets.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXNetworkTargetTag", SupportsPaging = true)]
[OutputType(typeof(string))]
public sealed class GetPrivXNetworkTargetTagCommand : TagCmdlet
{
    /// <summary>Tags to look for; wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(NetworkTargetTagCompleter))]
    [SupportsWildcards]
    [ReadAs(typeof(string))]
    public string? Tag { get; set; }

    private protected override void Process() => WriteTags(Tag, Client.NetworkAccessManager.ListNetworkTargetTags);
}
