using System;
using System.Management.Automation;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Base;

/// <summary>Lets a component type be named in any case, and a Web Proxy by its own name: the API calls it icap.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ComponentTypeAttribute : ReadAsAttribute
{
    public static string Of(string word) => word.Trim().ToLowerInvariant() switch
    {
        "webproxy" or "web-proxy" => "icap",
        var type => type,
    };

    public ComponentTypeAttribute()
        : base(typeof(string))
    {
    }

    protected override object? Prepare(EngineIntrinsics engine, object? given) => ValueReader.Plain(given) is string text ? Of(text) : given;
}
