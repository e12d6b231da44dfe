using System;
using System.Management.Automation;

namespace PrivX.PowerShell.Base;

/// <summary>Lets a number stand for that many seconds where a TimeSpan is wanted; PowerShell itself takes it for ticks. An empty cell of a CSV file stays empty.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecondsAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object value = inputData is PSObject { BaseObject: { } given } ? given : inputData;
        return value switch
        {
            "" => null,
            int or long or double or decimal or float or short or byte or uint => TimeSpan.FromSeconds(Convert.ToDouble(value, null)),
            string text when double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out double seconds)
                => TimeSpan.FromSeconds(seconds),
            _ => inputData,
        };
    }
}
