using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using PrivX.PowerShell.Base.Input;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Lets names stand for host accounts of which nothing else is to be said.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HostSecretAccountsAttribute : ReadAsAttribute
{
    public HostSecretAccountsAttribute()
        : base(typeof(HostSecretAccount[]))
    {
        Required = true;
    }

    protected override object? Prepare(EngineIntrinsics engine, object? given) =>
        ValueReader.Plain(given) is IList list ? list.Cast<object?>().Select(One).ToArray() : One(given);

    private static object? One(object? value) => ValueReader.Plain(value) is string { Length: > 0 } name ? new HostSecretAccount { Account = name } : value;
}
