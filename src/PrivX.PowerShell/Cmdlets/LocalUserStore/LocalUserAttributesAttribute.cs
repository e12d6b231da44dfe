using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using PrivX.LocalUserStore;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>Lets a hashtable of names and values stand for attributes of a local user; one with Key and Value is a single attribute.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LocalUserAttributesAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject { BaseObject: { } given } ? given : inputData) is IDictionary map && !(map.Count == 2 && map.Contains("Key") && map.Contains("Value"))
            ? map.Keys.Cast<object>()
                .OrderBy(key => key.ToString(), StringComparer.Ordinal)
                .Select(key => new LocalUserAttribute { Key = key.ToString(), Value = map[key]?.ToString() })
                .ToArray()
            : inputData;
}
