using System;
using System.Management.Automation;
using PrivX.Client.Paging;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Base;

/// <summary>Lists the tags in use on objects of some kind.</summary>
public abstract class TagCmdlet : ListCmdlet<string>
{
    private protected TagCmdlet()
    {
    }

    /// <summary>Sort from Z to A.</summary>
    [Parameter]
    public SwitchParameter Descending { get; set; }

    /// <summary>Writes all tags, or those that are like one with wildcards.</summary>
    /// <param name="tag">The tag; null or empty for all.</param>
    /// <param name="list">Asks the server, with text that the tags have in common if there is some.</param>
    private protected void WriteTags(string? tag, Func<string?, ListQuery, PagedList<string>> list)
    {
        var order = new ListQuery { Descending = Descending };
        if (tag is null or "")
        {
            WriteList(order, query => list(null, query));
            return;
        }

        var pattern = new NamePattern(tag);
        WriteMatches(list(pattern.Keyword, order), found => pattern.FitOf(found), mayStream: pattern.IsPlain);
    }
}
