using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using System.Text.Json.Nodes;
using PrivX.Client;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Jobs.Configuration;

/// <summary>The secrets that files leave out, by the keys that a plan tells.</summary>
internal sealed class ConfigurationSecrets
{
    private readonly Dictionary<string, object> _given = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<string, object?>? _vault;
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="given">Keys and secrets; null for none.</param>
    /// <param name="vault">Asks a vault for a key; null where there is none.</param>
    /// <exception cref="PrivXUsageException">A value is no secret. Code <c>InvalidArgument</c>; the message names the key and never the value.</exception>
    public ConfigurationSecrets(Hashtable? given, Func<string, object?>? vault)
    {
        _vault = vault;
        foreach (DictionaryEntry entry in given ?? [])
        {
            string key = entry.Key.ToString()!;
            _given[key] = Plain(entry.Value) switch
            {
                SecureString { Length: > 0 } or PSCredential or SecretText or IDictionary => Plain(entry.Value)!,
                string { Length: > 0 } text => text,
                _ => throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"-Secret has no secret for '{key}'.") { Remedy = "Give a SecureString, a credential or a text that is not empty; for a vault secret a hashtable of its entries." },
            };
        }
    }

    /// <summary>Refuses keys that name no secret of the objects at hand: they are mistyped.</summary>
    /// <exception cref="PrivXUsageException">Code <c>InvalidArgument</c>.</exception>
    public void RefuseUnknown(IEnumerable<string> known)
    {
        var keys = new HashSet<string>(known, StringComparer.OrdinalIgnoreCase);
        string[] unknown = _given.Keys.Where(key => !keys.Contains(key)).ToArray();
        if (unknown.Length > 0)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"-Secret names what is no secret of these objects: {string.Join(", ", unknown)}. Nothing was sent.")
            {
                Remedy = "Take the keys from NeedsSecret of Export-PrivXConfiguration or Compare-PrivXConfiguration.",
            };
        }
    }

    /// <summary>Asks the vault for what is not given otherwise; on the pipeline thread.</summary>
    public void Ask(IEnumerable<string> keys)
    {
        foreach (string key in keys.Where(key => _vault is not null && !_given.ContainsKey(key) && _asked.Add(key)))
        {
            if (Plain(_vault!(key)) is (SecureString or PSCredential or string or IDictionary) and var found)
            {
                _given[key] = found;
            }
        }
    }

    public bool Has(string key) => _given.ContainsKey(key);

    /// <summary>The secret as a value of JSON; null where it is not given.</summary>
    public JsonNode? Of(string key) => !_given.TryGetValue(key, out object? secret) ? null : secret switch
    {
        SecureString text => JsonValue.Create(new SecretText(text).ToPlainText()),
        SecretText text => JsonValue.Create(text.ToPlainText()),
        IDictionary entries => new SecretData(entries).ToEntries(),
        PSCredential credential when IsEntries(key) => new SecretData(credential).ToEntries(),
        PSCredential credential => JsonValue.Create(new SecretText(credential.Password).ToPlainText()),
        _ => JsonValue.Create((string)secret),
    };

    // What a vault secret holds is an object; all others are texts.
    private static bool IsEntries(string key) => key.StartsWith("VaultSecret/", StringComparison.OrdinalIgnoreCase);

    private static object? Plain(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
}
