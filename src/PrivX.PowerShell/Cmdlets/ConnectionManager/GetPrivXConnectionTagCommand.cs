using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Lists the tags in use on connections.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXConnectionTag", SupportsPaging = true)]
[OutputType(typeof(string))]
public sealed class GetPrivXConnectionTagCommand : TagCmdlet
{
    /// <summary>Tags to look for; wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(ConnectionTagCompleter))]
    [SupportsWildcards]
    [ReadAs(typeof(string))]
    public string? Tag { get; set; }

    private protected override void Process() => WriteTags(Tag, Client.ConnectionManager.ListConnectionTags);
}
