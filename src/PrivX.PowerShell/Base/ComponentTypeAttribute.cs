using System;
using System.Management.Automation;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Base;

/// <summary>Lets a component type be named in any case, and a Web Proxy by its own name: the API calls it icap.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ComponentTypeAttribute : ReadAsAttribute
{
    public ComponentTypeAttribute()
        : base(typeof(string))
    {
    }

    protected override object? Prepare(EngineIntrinsics engine, object? given) => ValueReader.Plain(given) is string text ? ComponentType.Of(text) : given;
}
