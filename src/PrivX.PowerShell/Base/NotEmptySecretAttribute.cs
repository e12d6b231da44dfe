using System;
using System.Management.Automation;
using System.Security;

namespace PrivX.PowerShell.Base;

/// <summary>Refuses a secret without a character: a prompt that was answered with Enter alone.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotEmptySecretAttribute : ValidateArgumentsAttribute
{
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is not SecureString { Length: > 0 })
        {
            throw new ValidationMetadataException("The secret is empty.");
        }
    }
}
