using System;
using System.Collections.Generic;
using System.Linq;

namespace PrivX.Module.Tests.Help;

/// <summary>A parameter of a page: its words, and the metadata block below them.</summary>
internal sealed class HelpParameter
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public HelpParameter(string name, string text)
    {
        Name = name;
        int start = text.IndexOf("```yaml", StringComparison.Ordinal);
        Description = (start < 0 ? text : text[..start]).Trim();
        Read(start < 0 ? string.Empty : text[start..]);
    }

    public string Name { get; }

    public string Description { get; }

    /// <summary>Full name of the type.</summary>
    public string Type => _values.GetValueOrDefault("Type", string.Empty);

    public string DefaultValue => _values.GetValueOrDefault("DefaultValue", string.Empty).Trim('\'', '"');

    public bool SupportsWildcards => _values.GetValueOrDefault("SupportsWildcards") == "true";

    public List<string> Aliases { get; } = [];

    /// <summary>By name; "(All)" where it does not matter.</summary>
    public Dictionary<string, HelpParameterSet> Sets { get; } = new(StringComparer.OrdinalIgnoreCase);

    // The few forms of YAML that these blocks have.
    private void Read(string yaml)
    {
        string list = string.Empty;
        HelpParameterSet? set = null;
        foreach (string line in yaml.Split('\n').Where(line => !line.StartsWith("```", StringComparison.Ordinal)))
        {
            string content = line.TrimStart(' ', '-');
            int colon = content.IndexOf(':', StringComparison.Ordinal);
            string key = colon < 0 ? content : content[..colon];
            string value = colon < 0 ? string.Empty : content[(colon + 1)..].Trim();
            if (line.StartsWith('-') && list == "Aliases")
            {
                Aliases.Add(content.Trim());
            }
            else if (line.StartsWith("- Name:", StringComparison.Ordinal) && list == "ParameterSets")
            {
                set = new HelpParameterSet();
                Sets[value] = set;
            }
            else if (line.StartsWith(' ') && set is not null)
            {
                set.Values[key] = value;
            }
            else
            {
                list = key;
                _values[key] = value;
            }
        }
    }
}
