using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Security;
using PrivX.Client;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Session;

/// <summary>Which sessions the objects come from that a cmdlet was given: each with its parameter, parts of objects included.</summary>
internal static class ParameterOrigins
{
    // Objects hold no circles; rows that a script made might.
    private const int Deepest = 16;

    private static readonly ConcurrentDictionary<Type, Parameter[]> Parameters = new();
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Parts = new();

    /// <summary>The origins that the bound parameters bring.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="fromPipeline">The object of the pipeline, some properties of which may be bound, such as its id.</param>
    public static List<GivenOrigin> Of(PSCmdlet cmdlet, object? fromPipeline)
    {
        var found = new List<GivenOrigin>();
        if ((fromPipeline is PSObject wrapped ? wrapped.BaseObject : fromPipeline) is IOriginated { Origin: { } origin } piped)
        {
            found.Add(new GivenOrigin(origin, piped, null, IsSubject: true));
        }

        foreach (Parameter parameter in Parameters.GetOrAdd(cmdlet.GetType(), ParametersOf))
        {
            if (parameter.Property.GetValue(cmdlet) is { } value)
            {
                Collect(value, new Place(parameter.Property.Name, parameter.IsSubjectIn(cmdlet.ParameterSetName)), found, 0);
            }
        }

        return found;
    }

    private static Parameter[] ParametersOf(Type cmdlet) => cmdlet
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.IsDefined(typeof(ParameterAttribute)) && CanHoldObjects(property.PropertyType))
        .Select(property => new Parameter(
            property,
            property.GetCustomAttributes<ParameterAttribute>().Where(attribute => attribute.ValueFromPipeline).Select(attribute => attribute.ParameterSetName).ToArray()))
        .ToArray();

    private static bool CanHoldObjects(Type type)
    {
        Type element = type.IsArray ? type.GetElementType()! : type;
        return !element.IsValueType && element != typeof(string) && element != typeof(SessionReference) && element != typeof(SecureString)
            && element != typeof(PSCredential) && element != typeof(Uri) && element != typeof(ScriptBlock);
    }

    private static void Collect(object? value, Place place, List<GivenOrigin> found, int depth)
    {
        if (depth == Deepest)
        {
            return;
        }

        switch (value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value)
        {
            case null or string:
                return;
            case IHandedIn reference:
                Collect(reference.Given, place, found, depth + 1);
                return;
            case PrivXObject model:
                Add(((IOriginated)model).Origin, model, place, found);
                foreach (PropertyInfo part in Parts.GetOrAdd(model.GetType(), PartsOf))
                {
                    Collect(part.GetValue(model), place, found, depth + 1);
                }

                return;
            case IOriginated other:
                Add(other.Origin, other, place, found);
                return;
            case IDictionary map:
                foreach (object? entry in map.Values)
                {
                    Collect(entry, place, found, depth + 1);
                }

                return;
            case IEnumerable items:
                foreach (object? item in items)
                {
                    Collect(item, place, found, depth + 1);
                }

                return;
            case PSObject row:
                foreach (PSPropertyInfo property in row.Properties.Where(property => property.MemberType == PSMemberTypes.NoteProperty))
                {
                    Collect(property.Value, place, found, depth + 1);
                }

                return;
        }
    }

    private static void Add(ObjectOrigin? origin, object item, Place place, List<GivenOrigin> found)
    {
        if (origin is not null && !found.Exists(other => ReferenceEquals(other.Origin, origin) && other.IsSubject == place.IsSubject))
        {
            found.Add(new GivenOrigin(origin, item, place.Parameter, place.IsSubject));
        }
    }

    private static PropertyInfo[] PartsOf(Type model) => model
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.GetIndexParameters().Length == 0 && typeof(PrivXObject).IsAssignableFrom(ElementOf(property.PropertyType)))
        .ToArray();

    private static Type ElementOf(Type type) =>
        type.IsArray ? type.GetElementType()!
        : type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[0]
        : type;

    private sealed record Parameter(PropertyInfo Property, string[] SubjectSets)
    {
        public bool IsSubjectIn(string set) => Array.Exists(SubjectSets, name => name == set || name == ParameterAttribute.AllParameterSets);
    }

    private sealed record Place(string Parameter, bool IsSubject);
}
