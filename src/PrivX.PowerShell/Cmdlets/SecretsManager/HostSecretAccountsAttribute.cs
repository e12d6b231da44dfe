using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Lets names stand for host accounts of which nothing else is to be said.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HostSecretAccountsAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object value = inputData is PSObject { BaseObject: { } given } ? given : inputData;
        return value is IList list ? list.Cast<object>().Select(One).ToArray() : One(value);
    }

    private static object One(object value) =>
        (value is PSObject { BaseObject: { } given } ? given : value) is string { Length: > 0 } name ? new HostSecretAccount { Account = name } : value;
}
