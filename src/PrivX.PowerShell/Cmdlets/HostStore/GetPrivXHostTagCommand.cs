using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Lists the tags in use on hosts.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXHostTag", SupportsPaging = true)]
[OutputType(typeof(string))]
public sealed class GetPrivXHostTagCommand : TagCmdlet
{
    /// <summary>Tags to look for; wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(HostTagCompleter))]
    [SupportsWildcards]
    public string? Tag { get; set; }

    private protected override void Process() => WriteTags(Tag, Client.HostStore.ListHostTags);
}
