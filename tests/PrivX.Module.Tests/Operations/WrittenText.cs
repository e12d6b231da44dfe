using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Text.RegularExpressions;

namespace PrivX.Module.Tests.Operations;

/// <summary>What a script wrote, the way a row says it: <c>nothing</c>, <c>Type Name=value</c> or <c>3 × Type Name=value</c>.</summary>
internal static partial class WrittenText
{
    /// <returns>Both sides next to each other; empty if they are alike.</returns>
    public static string Difference(string row, Placeholders placeholders, IReadOnlyList<PSObject> output)
    {
        string expected = placeholders.Expand(row);
        string seen = Describe(output, Property().Matches(row).Select(match => match.Groups[1].Value));
        return expected == seen ? string.Empty : $"The output differs.\n  row:  {expected}\n  seen: {placeholders.Collapse(seen)}\n";
    }

    private static string Describe(IReadOnlyList<PSObject> output, IEnumerable<string> properties)
    {
        if (output.Count == 0)
        {
            return "nothing";
        }

        var text = new StringBuilder(output.Count == 1 ? string.Empty : $"{output.Count} × ").Append(output[0].TypeNames[0]);
        foreach (string name in properties)
        {
            PSPropertyInfo? property = output[0].Properties[name];
            text.Append(' ').Append(name).Append('=').Append(property is null ? "(no such property)" : LanguagePrimitives.ConvertTo<string>(property.Value));
        }

        return text.ToString();
    }

    [GeneratedRegex(@" ([A-Za-z]\w*)=")]
    private static partial Regex Property();
}
