using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using System.Text.RegularExpressions;
using PrivX.Client;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Jobs.RoleRules;

/// <summary>Makes the rules of roles search another source; what it writes is looked at with Compare-PrivXRoleMember and stored with Set-PrivXRole.</summary>
[Cmdlet(VerbsData.Convert, "PrivXRoleRule")]
[OutputType(typeof(Role))]
[UsesCmdlets("Get-PrivXRole")]
public sealed class ConvertPrivXRoleRuleCommand : ConnectedCmdlet
{
    /// <summary>Roles: ids, names, wildcards or role objects. Those without a rule for -FromSource are passed over.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    [SupportsWildcards]
    public ObjectReference<Role>[]? Role { get; set; }

    /// <summary>The source that rules search now: its name, its id or a source object.</summary>
    [Parameter(Mandatory = true)]
    [ArgumentCompleter(typeof(NameCompleter<Source>))]
    public ObjectReference<Source>? FromSource { get; set; }

    /// <summary>The source that they are to search.</summary>
    [Parameter(Mandatory = true)]
    [ArgumentCompleter(typeof(NameCompleter<Source>))]
    public ObjectReference<Source>? ToSource { get; set; }

    /// <summary>Text to replace in the searches of these rules, as a hashtable of old and new: @{ 'DC=old' = 'DC=new' }. Without regard to case.</summary>
    [Parameter]
    [ValidateNotNull]
    public Hashtable? Replace { get; set; }

    private protected override void Process()
    {
        string from = IdOf(FromSource!);
        string to = IdOf(ToSource!);
        KeyValuePair<string, string>[] texts = Texts();
        ForEach(Role, reference =>
        {
            foreach (Role found in Find(Nouns.Role, reference))
            {
                Role role = Copy(found.SourceRules is null || found.AsRead.IsEmpty ? Run(token => Client.RoleStore.GetRoleAsync(found.Id!, token)) : found);
                if (role.SourceRules is { } rules && Convert(rules, from, to, texts))
                {
                    WriteObject(role);
                }
            }
        });
    }

    private KeyValuePair<string, string>[] Texts() => (Replace ?? []).Cast<DictionaryEntry>()
        .Select(entry => entry is { Key: string { Length: > 0 } old, Value: string text }
            ? new KeyValuePair<string, string>(old, text)
            : throw new PrivXUsageException(ErrorCodes.InvalidValue, $"-Replace has '{entry.Key}' = '{entry.Value}', and both must be texts, the old one not empty.") { Remedy = "Write -Replace @{ 'DC=old' = 'DC=new' }." })
        .OrderByDescending(pair => pair.Key.Length)
        .ThenBy(pair => pair.Key, StringComparer.Ordinal)
        .ToArray();

    // The object that was handed in stays as it is.
    private static Role Copy(Role role)
    {
        Role copy = JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(role, RoleStoreJson.Default.Role), RoleStoreJson.Default.Role)!;
        copy.AsRead = role.AsRead;
        ((IOriginated)copy).Origin = ((IOriginated)role).Origin;
        return copy;
    }

    private static bool Convert(SourceRule rule, string from, string to, KeyValuePair<string, string>[] texts)
    {
        bool isConverted = string.Equals(rule.Source, from, StringComparison.OrdinalIgnoreCase);
        if (isConverted)
        {
            rule.Source = to;
            rule.SearchString = Replaced(rule.SearchString, texts);
        }

        foreach (SourceRule inner in rule.Rules)
        {
            isConverted |= Convert(inner, from, to, texts);
        }

        return isConverted;
    }

    // Each place once: what one text became is not replaced again by the next.
    private static string? Replaced(string? search, KeyValuePair<string, string>[] texts)
    {
        if (search is null || texts.Length == 0)
        {
            return search;
        }

        // A group each: which text was found need not be compared once more, by other rules of case.
        var pattern = new Regex(string.Join("|", texts.Select(pair => $"({Regex.Escape(pair.Key)})")), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return pattern.Replace(search, found => texts[Enumerable.Range(0, texts.Length).First(place => found.Groups[place + 1].Success)].Value);
    }
}
