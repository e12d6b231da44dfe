using System;
using System.Management.Automation;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Cmdlets.ApiProxy;

/// <summary>Lets $true and $false stand for the texts by which the server tells whether an object is disabled.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DisabledTextAttribute : ReadAsAttribute
{
    public DisabledTextAttribute()
        : base(typeof(string))
    {
    }

    protected override object? Prepare(EngineIntrinsics engine, object? given) =>
        ValueReader.Read(given, typeof(string)) is string text
            ? text.Trim().ToUpperInvariant() switch
            {
                "TRUE" or "YES" or "1" => "BY_ADMIN",
                "NO" or "0" => "FALSE",
                var other => other,
            }
            : given;
}
