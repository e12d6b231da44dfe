using System;
using System.Management.Automation;

namespace PrivX.PowerShell.Base;

/// <summary>Refuses what is no port. Unlike a ValidateRange it accepts null, which objects of the pipeline bring where they have no port.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PortAttribute : ValidateArgumentsAttribute
{
    protected override void Validate(object? arguments, EngineIntrinsics engineIntrinsics)
    {
        if ((arguments is PSObject { BaseObject: { } given } ? given : arguments) is int port && port is < 0 or > 65535)
        {
            throw new ValidationMetadataException($"{port} is no port: ports are 0 to 65535.");
        }
    }
}
