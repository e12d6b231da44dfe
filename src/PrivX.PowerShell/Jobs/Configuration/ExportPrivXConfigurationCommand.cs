using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Client;
using PrivX.Client.Portable;
using PrivX.Configuration;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Kinds;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Jobs.Configuration;

/// <summary>Writes the configuration of a server to files, one for each object, that mean the same on every server.</summary>
[Cmdlet(VerbsData.Export, "PrivXConfiguration", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(ConfigurationFile))]
[UsesCmdlets("Get-PrivXSource", "Get-PrivXAccessGroup", "Get-PrivXRole", "Get-PrivXWorkflow", "Get-PrivXHost", "Get-PrivXNetworkTarget", "Get-PrivXApiTarget", "Get-PrivXVaultSecret")]
public sealed class ExportPrivXConfigurationCommand : ChangeCmdlet
{
    /// <summary>Folder for the files; it is made where it is not there.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string Path { get; set; } = string.Empty;

    /// <summary>Kinds of objects to export; all when left out.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public ConfigurationKindName[]? Kind { get; set; }

    /// <summary>Names of the objects to export; wildcards are allowed. All when left out.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string[]))]
    public string[]? Name { get; set; }

    /// <summary>Write into a folder that holds a configuration already: its files are replaced, and those of objects that are gone are removed.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process()
    {
        string path = new ConfigurationSource(this).FolderOf(Path, mustExist: false);
        var folder = new ConfigurationFolder(path);
        if (Directory.Exists(path) && folder.IsUsed && !Force)
        {
            throw new PrivXFileException(ErrorCodes.FileExists, $"'{path}' holds a configuration already. Nothing was written.") { Remedy = "Name another folder, or replace it with -Force." };
        }

        IReadOnlyList<ConfigurationKind> kinds = ConfigurationSource.KindsOf(Kind);
        var server = new ConfigurationServer(Client);
        Run(token => server.LoadAsync(ConfigurationKinds.WithReferences(kinds), kind => Bridge.Progress(ConfigurationSource.Reading(kind)), token));
        Bridge.Progress(ConfigurationSource.Done);
        ConfigurationItem[] items = Named(kinds.SelectMany(server.Of).ToArray());
        ConfigurationItem[] doubled = items.Where(item => server.Named(item.Key).Count > 1).ToArray();
        if (!Confirm(path, $"Export {items.Length - doubled.Length} objects") && !IsWhatIf)
        {
            return;
        }

        ConfigurationFile[] files = items.Except(doubled).Select(item => Write(folder, server, item)).ToArray();
        string[] whole = Name is null ? kinds.Except(server.Lacking).Select(kind => kind.Name).Except(doubled.Select(item => item.Kind.Name), StringComparer.Ordinal).ToArray() : [];
        if (!IsWhatIf)
        {
            folder.RemoveOthers(whole, files.Select(file => file.File).ToArray());
            folder.WriteContents(server.Version, whole);
        }

        WriteObject(files, enumerateCollection: true);
        Tell(server, kinds, doubled);
    }

    private ConfigurationItem[] Named(ConfigurationItem[] items)
    {
        NamePattern[] patterns = (Name ?? []).Select(name => new NamePattern(name)).ToArray();
        int missing = Array.FindIndex(patterns, pattern => !pattern.IsPattern && !Array.Exists(items, item => pattern.Matches(item.Name)));
        return missing >= 0 ? throw new PrivXObjectException(ErrorCodes.NotFound, $"There is no object called '{Name![missing]}' of the kinds that are exported. Nothing was written.") { Remedy = "Check the name, and -Kind." }
            : Name is null ? items
            : Array.FindAll(items, item => Array.Exists(patterns, pattern => pattern.Matches(item.Name)));
    }

    private ConfigurationFile Write(ConfigurationFolder folder, ConfigurationServer server, ConfigurationItem item)
    {
        JsonObject portable = server.Portable(item);
        string file = folder.FileOf(item.Key);
        if (!IsWhatIf)
        {
            ConfigurationFolder.Write(file, ConfigurationFolder.BytesOf(item.Key, portable));
        }

        string[] missing = PortableMarks.MissingIn(portable).ToArray();
        if (missing.Length > 0)
        {
            WriteWarning($"{item.Key} names {string.Join(", ", missing)}, which is not there or may not be seen. It cannot be imported like that.");
        }

        var writer = new PortableWriter(server, static _ => null, static _ => true);
        writer.Write(portable, null, item.Kind.Model);
        return new ConfigurationFile { Kind = item.Kind.Name, Name = item.Name, File = file, NeedsSecret = writer.Secrets.Select(secret => $"{item.Key}/{secret}").ToArray() };
    }

    // After all rows: where an error ends the pipeline, none of them is lost.
    private void Tell(ConfigurationServer server, IReadOnlyList<ConfigurationKind> kinds, ConfigurationItem[] doubled)
    {
        string[] lacking = kinds.Where(server.Lacking.Contains).Select(kind => kind.Name).ToArray();
        if (lacking.Length > 0)
        {
            WriteWarning($"The server's version does not have: {string.Join(", ", lacking)}.");
        }

        foreach (IGrouping<ObjectName, ConfigurationItem> same in doubled.GroupBy(item => item.Key))
        {
            Attempt(same.Key.ToString(), () => throw ConfigurationServer.Doubled(same.Key, server.Named(same.Key).Count));
        }
    }
}
