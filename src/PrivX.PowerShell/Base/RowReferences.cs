using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Base;

/// <summary>
/// What a row tells in a column such as <c>RoleId</c> is an id or an exact name, never a pattern: who wrote the row did not see what a pattern would hit.
/// </summary>
internal static class RowReferences
{
    private static readonly ConcurrentDictionary<Type, (PropertyInfo Property, ParameterAttribute[] Sets)[]> Parameters = new();

    /// <summary>Takes the references literally that were bound by a property of the object in the pipeline.</summary>
    public static void Apply(PSCmdlet cmdlet, ISet<string> named)
    {
        if (!cmdlet.MyInvocation.ExpectingInput)
        {
            return;
        }

        foreach ((PropertyInfo property, ParameterAttribute[] sets) in Parameters.GetOrAdd(cmdlet.GetType(), Find))
        {
            if (named.Contains(property.Name) || IsByValue(sets, cmdlet.ParameterSetName))
            {
                continue;
            }

            switch (property.GetValue(cmdlet))
            {
                case IObjectReference reference:
                    reference.TakeLiterally();
                    break;
                case IObjectReference[] references:
                    Array.ForEach(references, reference => reference?.TakeLiterally());
                    break;
            }
        }
    }

    // What is bound by value is a row, which takes itself literally, or a text that the user wrote.
    private static bool IsByValue(ParameterAttribute[] sets, string set) => Array.Exists(
        sets,
        parameter => parameter.ValueFromPipeline && (parameter.ParameterSetName == set || parameter.ParameterSetName == ParameterAttribute.AllParameterSets));

    private static (PropertyInfo Property, ParameterAttribute[] Sets)[] Find(Type cmdlet) =>
        [.. from property in cmdlet.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            where typeof(IObjectReference).IsAssignableFrom(property.PropertyType.GetElementType() ?? property.PropertyType)
            let sets = property.GetCustomAttributes<ParameterAttribute>().ToArray()
            where sets.Any(parameter => parameter.ValueFromPipelineByPropertyName)
            select (property, sets)];
}
