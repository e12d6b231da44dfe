using System;
using System.Management.Automation;

namespace PrivX.PowerShell.Base;

/// <summary>Lets a boolean parameter take the texts of a CSV file: true, false, yes, no, 1, 0. An empty cell stays empty.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BooleanTextAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        ((inputData as PSObject)?.BaseObject ?? inputData) is string text
            ? text.Trim().ToUpperInvariant() switch
            {
                "" => null,
                "TRUE" or "YES" or "1" => true,
                "FALSE" or "NO" or "0" => false,
                _ => inputData,
            }
            : inputData;
}
