using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using PrivX.Client;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Jobs.Permissions;

/// <summary>Finds the cmdlets of the module that are named, by hand or in scripts.</summary>
/// <param name="state">The session of PowerShell, with its aliases and its folder.</param>
/// <param name="commands">Looks up aliases.</param>
internal sealed class CommandNames(SessionState state, CommandInvocationIntrinsics commands)
{
    private const string OwnPrefix = "PrivX\\";
    private const string OwnNoun = "-PrivX";

    private readonly SortedSet<string> _found = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The cmdlets, in the order of their names.</summary>
    public IReadOnlyCollection<string> Found => _found;

    /// <summary>What was not looked at, or is not known, in words.</summary>
    public List<string> Warnings { get; } = [];

    /// <exception cref="PrivXObjectException">The module has no such cmdlet. Code <c>NotFound</c>.</exception>
    public void Add(string name)
    {
        string meant = Target(name);
        string[] known = [.. ModuleCmdlets.Names.Where(new NamePattern(meant).Matches)];
        if (known.Length == 0)
        {
            throw new PrivXObjectException(ErrorCodes.NotFound, $"The module PrivX has no cmdlet '{name}'.") { Remedy = "Get-Command -Module PrivX lists them." };
        }

        _found.UnionWith(known);
    }

    /// <exception cref="PrivXUsageException">There is no such file, or it is no script.</exception>
    public void AddScripts(string path)
    {
        foreach (string file in Resolve(path))
        {
            var script = new ScriptCommands(file);
            foreach (string name in script.Names)
            {
                string meant = Target(name);
                if (ModuleCmdlets.Names.FirstOrDefault(known => string.Equals(known, meant, StringComparison.OrdinalIgnoreCase)) is { } cmdlet)
                {
                    _found.Add(cmdlet);
                }
                else if (meant.IndexOf(OwnNoun, StringComparison.OrdinalIgnoreCase) > 0 && !script.Defines(meant))
                {
                    Warnings.Add($"{file} calls {meant}, which is no cmdlet of this module.");
                }
            }

            if (script.Unseen.Count > 0)
            {
                Warnings.Add($"What these calls of {file} do was not looked at, because it is known only when they run: {string.Join("; ", script.Unseen)}.");
            }
        }
    }

    // Aliases of the session, then the module's own prefix.
    private string Target(string name)
    {
        string meant = WildcardPattern.ContainsWildcardCharacters(name) ? name : (commands.GetCommand(name, CommandTypes.Alias) as AliasInfo)?.Definition ?? name;
        return meant.StartsWith(OwnPrefix, StringComparison.OrdinalIgnoreCase) ? meant.Substring(OwnPrefix.Length) : meant;
    }

    private string[] Resolve(string path)
    {
        try
        {
            string[] files = [.. state.Path.GetResolvedProviderPathFromPSPath(path, out ProviderInfo provider).Where(File.Exists)];
            return files.Length > 0 && provider.Name == "FileSystem" ? files : throw NoScript(path);
        }
        catch (RuntimeException)
        {
            throw NoScript(path);
        }
    }

    private static PrivXUsageException NoScript(string path) => new(ErrorCodes.InvalidPath, $"There is no script '{path}'.") { Remedy = "Name a script file with -Path." };
}
