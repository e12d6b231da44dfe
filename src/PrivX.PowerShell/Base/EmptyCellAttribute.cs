using System;
using System.Management.Automation;

namespace PrivX.PowerShell.Base;

/// <summary>
/// Lets an empty cell of a CSV file stay empty where a number or a time is wanted: PowerShell itself takes it for zero, and refuses it for a time.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EmptyCellAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        ((inputData as PSObject)?.BaseObject ?? inputData) is string text && string.IsNullOrWhiteSpace(text) ? null : inputData;
}
