using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>Lists the tags in use on local users.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXLocalUserTag", SupportsPaging = true)]
[OutputType(typeof(string))]
public sealed class GetPrivXLocalUserTagCommand : TagCmdlet
{
    /// <summary>Tag to look for, whole or with wildcards, compared without case. Without it all tags are written.</summary>
    [Parameter(Position = 0)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(LocalUserTagCompleter))]
    [SupportsWildcards]
    [ReadAs(typeof(string))]
    public string? Tag { get; set; }

    private protected override void Process() => WriteTags(Tag, Client.LocalUserStore.ListLocalUserTags);
}
