using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Client;
using PrivX.Configuration;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Kinds;

namespace PrivX.PowerShell.Jobs.Configuration;

/// <summary>Configures a server as files or a plan say, and writes what became of each object; started again it goes on where it ended.</summary>
[Cmdlet(VerbsData.Import, "PrivXConfiguration", DefaultParameterSetName = "Path", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ConfigurationChange))]
[UsesCmdlets("Compare-PrivXConfiguration", "New-PrivXRole", "Set-PrivXRole", "New-PrivXHost", "Set-PrivXHost", "New-PrivXSource", "Set-PrivXSource")]
public sealed class ImportPrivXConfigurationCommand : ConfigurationWriteCmdlet
{
    private List<ConfigurationChange> Rows => Gathered<List<ConfigurationChange>>();

    /// <summary>Folder that Export-PrivXConfiguration wrote, or files of the same form. It is compared with the server first.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Path")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string Path { get; set; } = string.Empty;

    /// <summary>Rows of Compare-PrivXConfiguration, or the path of a file in which they were saved as JSON. What was changed on the server since is a conflict and stays.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "Plan")]
    [ValidateNotNullOrEmpty]
    [Rows(TakesFiles = true)]
    public PSObject[] Plan { get; set; } = [];

    /// <summary>Differences that do not matter, as kind, name and path with wildcards: 'Role/*/Comment'.</summary>
    [Parameter(ParameterSetName = "Path")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string[]))]
    public string[]? Ignore { get; set; }

    /// <summary>Remove what only the server has, of the kinds that were exported whole. What is part of PrivX stays.</summary>
    [Parameter]
    public SwitchParameter Prune { get; set; }

    private protected override void Process()
    {
        foreach (PSObject row in Plan)
        {
            if (row.BaseObject is (string or System.IO.FileInfo) and var file)
            {
                Rows.AddRange(ConfigurationRows.ReadFile(SavePlaceOf(file.ToString()!)));
            }
            else
            {
                Rows.Add(ConfigurationRows.Read(row));
            }
        }
    }

    private protected override void Finish()
    {
        ConfigurationSecrets secrets = GivenSecrets();
        ConfigurationFolder? folder = ParameterSetName == "Path" ? new ConfigurationFolder(new ConfigurationSource(this).FolderOf(Path, mustExist: true)) : null;
        var ignore = new ConfigurationIgnore(Ignore);
        IReadOnlyList<ConfigurationWish> wishes = folder?.Read() ?? [];
        string name = CurrentSession.Server.ToString();
        if (Rows.Find(row => row.Server != name) is { } stranger)
        {
            throw new PrivXUsageException(ErrorCodes.SessionMismatch, $"The plan was made for {stranger.Server}, and the session is {name}. Nothing was sent.") { Remedy = "Compare with this server, or name the other session with -Session." };
        }

        var server = new ConfigurationServer(Client);
        Run(token => server.LoadAsync(
            Prune ? ConfigurationKinds.All : ConfigurationKinds.WithReferences(Rows.Select(row => row.Kind).Concat(wishes.Select(wish => wish.Key.Kind)).Concat(folder?.WholeKinds ?? []).Select(ConfigurationKinds.Find).OfType<ConfigurationKind>()),
            kind => Bridge.Progress(ConfigurationSource.Reading(kind)),
            token));
        var planner = new ConfigurationPlanner(server, name, folder?.Version, ignore);
        IReadOnlyList<ConfigurationChange> rows = folder is null ? Rows : planner.Plan(wishes, folder.WholeKinds).ToArray();
        Write(rows, server, secrets, Prune);
    }

    private string SavePlaceOf(string file)
    {
        string full = SavePlace.Of(file, SessionState.Path).ToString();
        return System.IO.File.Exists(full) ? full : throw new PrivXUsageException(ErrorCodes.InvalidPath, $"There is no file '{full}'.") { Remedy = "Name a file in which rows of Compare-PrivXConfiguration were saved, or hand in the rows." };
    }
}
