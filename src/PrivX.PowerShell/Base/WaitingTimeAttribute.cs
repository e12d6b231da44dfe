using System;
using System.Globalization;
using System.Management.Automation;

namespace PrivX.PowerShell.Base;

/// <summary>Refuses a time to wait that is none, or so long that it was hardly meant.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WaitingTimeAttribute : ValidateArgumentsAttribute
{
    private static readonly TimeSpan Most = TimeSpan.FromDays(7);

    protected override void Validate(object? arguments, EngineIntrinsics engineIntrinsics)
    {
        if ((arguments is PSObject { BaseObject: { } given } ? given : arguments) is TimeSpan time && (time <= TimeSpan.Zero || time > Most))
        {
            throw new ValidationMetadataException($"{time.ToString("c", CultureInfo.InvariantCulture)} is out of bounds: it must be more than 00:00:00, and at most {Most.ToString("c", CultureInfo.InvariantCulture)}.");
        }
    }
}
