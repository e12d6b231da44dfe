using System;
using System.Management.Automation;
using PrivX.Authorizer;

namespace PrivX.PowerShell.References;

/// <summary>An account secret: the object that Get-PrivXAccountSecret writes, or its path. Accounts have no id, and names only beside a host.</summary>
public sealed class AccountSecretReference : IHandedIn
{
    private readonly object? _given;

    /// <summary>By path.</summary>
    public AccountSecretReference(string path)
    {
        _given = path;
        Value = new AccountSecret { Path = NotEmpty(path) };
    }

    /// <summary>The account secret itself.</summary>
    public AccountSecretReference(AccountSecret value)
    {
        NotEmpty(value?.Path);
        Value = value!;
    }

    /// <summary>An account secret from a job or remote session.</summary>
    public AccountSecretReference(PSObject value)
    {
        _given = value?.BaseObject is PSCustomObject ? value : value?.BaseObject;
        if (value?.BaseObject is AccountSecret given)
        {
            Value = given;
        }
        else if (value?.BaseObject is string path)
        {
            Value = new AccountSecret { Path = path };
        }
        else
        {
            string typeName = typeof(AccountSecret).FullName!;
            Value = value?.TypeNames.Contains("Deserialized." + typeName) == true
                ? new AccountSecret { Path = value.Properties["Path"]?.Value?.ToString(), Username = value.Properties["Username"]?.Value?.ToString() }
                : throw new ArgumentException($"Give a {typeName} object or the path of one.", nameof(value));
        }

        NotEmpty(Value.Path);
    }

    internal AccountSecret Value { get; }

    object IHandedIn.Given => _given ?? Value;

    /// <summary>The account in words.</summary>
    public override string ToString() => AccountText.Of(Value);

    private static string NotEmpty(string? path) =>
        string.IsNullOrWhiteSpace(path) ? throw new ArgumentException("The path of the account secret is empty.", nameof(path)) : path!;
}
