using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Configuration;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Kinds;

namespace PrivX.PowerShell.Jobs.Configuration;

/// <summary>Tells in what the configuration of a server differs from files; what it writes is a plan for Import-PrivXConfiguration.</summary>
[Cmdlet(VerbsData.Compare, "PrivXConfiguration")]
[OutputType(typeof(ConfigurationChange))]
[UsesCmdlets("Export-PrivXConfiguration")]
public sealed class ComparePrivXConfigurationCommand : ConnectedCmdlet
{
    /// <summary>Folder that Export-PrivXConfiguration wrote, or files of the same form.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string Path { get; set; } = string.Empty;

    /// <summary>Differences that do not matter, as kind, name and path with wildcards: 'Role/*/Comment'. Such values are left as the server has them.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string[]))]
    public string[]? Ignore { get; set; }

    private protected override void Process()
    {
        var folder = new ConfigurationFolder(new ConfigurationSource(this).FolderOf(Path, mustExist: true));
        var ignore = new ConfigurationIgnore(Ignore);
        IReadOnlyList<ConfigurationWish> wishes = folder.Read();
        var server = new ConfigurationServer(Client);
        Run(token => server.LoadAsync(
            ConfigurationKinds.WithReferences(wishes.Select(wish => wish.Key.Kind).Concat(folder.WholeKinds).Select(ConfigurationKinds.Find).OfType<ConfigurationKind>()),
            kind => Bridge.Progress(ConfigurationSource.Reading(kind)),
            token));
        Bridge.Progress(ConfigurationSource.Done);
        foreach (ConfigurationChange row in new ConfigurationPlanner(server, CurrentSession.Server.ToString(), folder.Version, ignore).Plan(wishes, folder.WholeKinds))
        {
            WriteObject(row);
        }
    }
}
