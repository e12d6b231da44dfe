using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.ApiProxy;

/// <summary>Lists the tags in use on API targets.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXApiTargetTag", SupportsPaging = true)]
[OutputType(typeof(string))]
public sealed class GetPrivXApiTargetTagCommand : TagCmdlet
{
    /// <summary>Tag to look for, whole or with wildcards, compared without case. Without it all tags are written.</summary>
    [Parameter(Position = 0)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(ApiTargetTagCompleter))]
    [SupportsWildcards]
    [ReadAs(typeof(string))]
    public string? Tag { get; set; }

    private protected override void Process() => WriteTags(Tag, (_, query) => Client.ApiProxy.ListApiTargetTags(query));
}
