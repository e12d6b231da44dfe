using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Xml;

namespace PrivX.PowerShell.Jobs.Reports;

/// <summary>The columns that the module's views show of its types.</summary>
internal sealed class ReportViews
{
    private const string Saved = "Deserialized.";

    private readonly Dictionary<string, string[]> _columns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the views of a module and of those inside of it.</summary>
    public ReportViews(PSModuleInfo? module)
    {
        IEnumerable<PSModuleInfo> modules = module is null ? [] : module.NestedModules.Prepend(module);
        foreach (string file in modules.SelectMany(one => one.ExportedFormatFiles))
        {
            var views = new XmlDocument { XmlResolver = null };
            using var reader = XmlReader.Create(file);
            views.Load(reader);
            foreach (XmlNode view in views.GetElementsByTagName("View"))
            {
                Add(Texts(view, "ViewSelectedBy/TypeName"), Texts(view, "TableControl//Label"));
            }
        }
    }

    /// <summary>The titles of a row's view; null where it has none of this module.</summary>
    public string[]? Of(PSObject row)
    {
        foreach (string name in row.TypeNames)
        {
            if (_columns.TryGetValue(name.StartsWith(Saved, StringComparison.Ordinal) ? name.Substring(Saved.Length) : name, out string[]? columns))
            {
                return columns;
            }
        }

        return null;
    }

    // Of several views of a type the first is what one sees.
    private void Add(string[] types, string[] columns)
    {
        foreach (string type in types.Where(type => columns.Length > 0 && !_columns.ContainsKey(type)))
        {
            _columns[type] = columns;
        }
    }

    private static string[] Texts(XmlNode view, string path) => view.SelectNodes(path)!.Cast<XmlNode>().Select(node => node.InnerText).ToArray();
}
