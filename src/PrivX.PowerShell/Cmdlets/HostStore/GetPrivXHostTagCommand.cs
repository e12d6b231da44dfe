using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Lists the tags in use on hosts.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXHostTag", SupportsPaging = true)]
[OutputType(typeof(string))]
public sealed class GetPrivXHostTagCommand : TagCmdlet
{
    /// <summary>Tag to look for; wildcards are allowed. Without it all tags are written.</summary>
    [Parameter(Position = 0)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(HostTagCompleter))]
    [SupportsWildcards]
    [ReadAs(typeof(string))]
    public string? Tag { get; set; }

    private protected override void Process() => WriteTags(Tag, Client.HostStore.ListHostTags);
}
