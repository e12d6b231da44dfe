using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Base;

/// <summary>
/// Gives values that are known, but were typed in another case, the spelling that the server wants: PowerShell minds no case, servers do. What is not
/// known stays as it was typed. What a list is sorted by may also be given as in objects: CommonName for common_name.
/// </summary>
internal static class KnownValueNormalizer
{
    private const string SortBy = "SortBy";

    private static readonly ConcurrentDictionary<Type, (PropertyInfo Property, string[] Known)[]> Parameters = new();

    public static void Apply(PSCmdlet cmdlet)
    {
        foreach ((PropertyInfo property, string[] known) in Parameters.GetOrAdd(cmdlet.GetType(), Find))
        {
            switch (property.GetValue(cmdlet))
            {
                case string text:
                    property.SetValue(cmdlet, Spelled(text, known, property.Name == SortBy));
                    break;
                case string[] texts:
                    property.SetValue(cmdlet, Array.ConvertAll(texts, text => Spelled(text, known, property.Name == SortBy)));
                    break;
            }
        }
    }

    private static (PropertyInfo Property, string[] Known)[] Find(Type cmdlet) =>
        [.. from property in cmdlet.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            let values = property.GetCustomAttribute<KnownValuesAttribute>()?.Values ?? (property.Name == SortBy ? cmdlet.GetCustomAttribute<SortKeysAttribute>()?.Values : null)
            where values is not null
            select (property, values)];

    private static string Spelled(string text, string[] known, bool isSortKey) =>
        Array.Find(known, value => string.Equals(value, text, StringComparison.OrdinalIgnoreCase))
        ?? Array.Find(known, value => isSortKey && string.Equals(value.Replace("_", string.Empty), text, StringComparison.OrdinalIgnoreCase))
        ?? text;
}
