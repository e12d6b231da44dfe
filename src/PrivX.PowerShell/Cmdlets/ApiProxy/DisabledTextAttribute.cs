using System;
using System.Management.Automation;

namespace PrivX.PowerShell.Cmdlets.ApiProxy;

/// <summary>Lets $true and $false stand for the texts by which the server tells whether an object is disabled.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DisabledTextAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object? value = inputData is PSObject { BaseObject: { } given } ? given : inputData;
        return value?.ToString()?.Trim().ToUpperInvariant() switch
        {
            "TRUE" or "YES" or "1" => "BY_ADMIN",
            "NO" or "0" => "FALSE",
            { } text => text,
            _ => inputData!,
        };
    }
}
