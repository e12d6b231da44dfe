using System;
using System.Management.Automation;

namespace PrivX.PowerShell.Base;

/// <summary>Lets a component type be named in any case, and a Web Proxy by its own name: the API calls it icap.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ComponentTypeAttribute : ArgumentTransformationAttribute
{
    public static string Of(string word) => word.Trim().ToLowerInvariant() switch
    {
        "webproxy" or "web-proxy" => "icap",
        var type => type,
    };

    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData as PSObject)?.BaseObject is string wrapped ? Of(wrapped) : inputData is string text ? Of(text) : inputData;
}
