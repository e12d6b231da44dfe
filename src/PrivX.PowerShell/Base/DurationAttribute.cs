using System;
using System.Management.Automation;

namespace PrivX.PowerShell.Base;

/// <summary>
/// Lets a TimeSpan parameter take durations as servers write them (P30D, 720h0m0s), so that what was read or exported can be given again, and
/// numbers as seconds. An empty cell stays empty.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DurationAttribute : ArgumentTransformationAttribute
{
    private static readonly SecondsAttribute Seconds = new();

    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject { BaseObject: { } given } ? given : inputData) is not string text ? Seconds.Transform(engineIntrinsics, inputData)
        : string.IsNullOrWhiteSpace(text) ? null
        : DurationText.Read(text) ?? Seconds.Transform(engineIntrinsics, inputData);
}
