using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Client;
using PrivX.Client.Updates;
using PrivX.Settings;

namespace PrivX.PowerShell.Cmdlets.Settings;

/// <summary>What the parameters and the pipeline of Set- and Test-PrivXSetting say, by scope: one scope is one request.</summary>
internal sealed class SettingInput
{
    /// <summary>The scope that is meant where none is named.</summary>
    public const string DefaultScope = "GLOBAL";

    private readonly List<string> _scopes = [];
    private readonly List<(string Scope, WantedSetting Wanted)> _wanted = [];

    /// <summary>The scopes in the order in which they came, with what is wanted in each.</summary>
    public IEnumerable<(string Scope, IReadOnlyList<WantedSetting> Wanted)> Scopes =>
        _scopes.Select(scope => (scope, (IReadOnlyList<WantedSetting>)_wanted.Where(one => one.Scope == scope).Select(one => one.Wanted).ToArray()));

    /// <summary>The scope as the server writes it.</summary>
    public static string ScopeOf(string scope) => scope.Trim().ToUpperInvariant();

    /// <summary>Adds what the parameters say.</summary>
    /// <exception cref="PrivXUsageException">Code <c>InvalidArgument</c>: the value does not say which settings are meant.</exception>
    public void Add(string scope, string? section, string? name, object? value)
    {
        JsonNode? node = SettingValue.ToJson(value);
        if (name is not null)
        {
            Add(scope, new WantedSetting(section!, name, node, null));
            return;
        }

        foreach (KeyValuePair<string, JsonNode?> entry in Entries(node, section is null ? "sections and their settings" : "settings and their values"))
        {
            if (section is not null)
            {
                Add(scope, new WantedSetting(section, entry.Key, Copy(entry.Value), null));
                continue;
            }

            foreach (KeyValuePair<string, JsonNode?> setting in Entries(entry.Value, $"settings and their values for the section '{entry.Key}'"))
            {
                Add(scope, new WantedSetting(entry.Key, setting.Key, Copy(setting.Value), null));
            }
        }
    }

    /// <summary>Adds a setting of the pipeline, if its value is not the one that was read.</summary>
    /// <exception cref="PrivXUsageException">Code <c>InvalidArgument</c>: it does not say what it is.</exception>
    public void Add(Setting setting)
    {
        if (string.IsNullOrWhiteSpace(setting.Scope) || string.IsNullOrWhiteSpace(setting.Section) || string.IsNullOrWhiteSpace(setting.Name))
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"The setting '{setting}' lacks its scope, its section or its name.")
            {
                Remedy = "Pass objects of Get-PrivXSetting, or rows with the columns Scope, Section, Name and Value.",
            };
        }

        string scope = ScopeOf(setting.Scope!);
        JsonNode? now = SettingValue.ToJson(setting.Value);
        if (setting.Read is null)
        {
            Add(scope, new WantedSetting(setting.Section!, setting.Name!, now, null));
            return;
        }

        JsonNode? then = SettingValue.ToJson(SettingValue.FromJson(setting.Read, setting.Name!, null));
        if (JsonNode.DeepEquals(then, now))
        {
            Note(scope);
            return;
        }

        JsonNode? merged = SettingValue.Parse(RawMerge.Apply(SettingValue.Parse(setting.Read), then, now)?.ToJsonString());
        Add(scope, new WantedSetting(setting.Section!, setting.Name!, merged, setting.Read));
    }

    private static JsonObject Entries(JsonNode? node, string what) => node as JsonObject
        ?? throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"-Value must be a hashtable or object of {what}.")
        {
            Remedy = "Give @{ name = value }, or name one setting with -Section and -Name.",
        };

    private static JsonNode? Copy(JsonNode? node) => node?.DeepClone();

    private void Add(string scope, WantedSetting wanted)
    {
        Note(scope);
        _wanted.RemoveAll(one => one.Scope == scope && string.Equals(one.Wanted.ToString(), wanted.ToString(), StringComparison.OrdinalIgnoreCase));
        _wanted.Add((scope, wanted));
    }

    private void Note(string scope)
    {
        if (!_scopes.Contains(scope))
        {
            _scopes.Add(scope);
        }
    }
}
