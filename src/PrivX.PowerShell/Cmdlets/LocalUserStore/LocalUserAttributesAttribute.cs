using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>Lets a hashtable of names and values stand for attributes of a local user; one with Key and Value is a single attribute.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LocalUserAttributesAttribute : ReadAsAttribute
{
    public LocalUserAttributesAttribute()
        : base(typeof(LocalUserAttribute[]))
    {
    }

    protected override object? Prepare(EngineIntrinsics engine, object? given) =>
        ValueReader.Plain(given) is IDictionary map && !(map.Count == 2 && map.Contains("Key") && map.Contains("Value"))
            ? map.Keys.Cast<object>()
                .OrderBy(key => key.ToString(), StringComparer.Ordinal)
                .Select(key => new LocalUserAttribute { Key = key.ToString(), Value = (string?)ValueReader.Read(map[key], typeof(string), key.ToString()!) })
                .ToArray()
            : given;
}
