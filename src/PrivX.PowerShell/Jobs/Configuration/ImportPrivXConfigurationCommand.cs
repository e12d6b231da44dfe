using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Configuration;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Jobs.Configuration;

/// <summary>Configures a server as files or a plan say, and writes what became of each object; started again it goes on where it ended.</summary>
[Cmdlet(VerbsData.Import, "PrivXConfiguration", DefaultParameterSetName = "Path", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ConfigurationChange))]
[UsesCmdlets("Compare-PrivXConfiguration", "New-PrivXRole", "Set-PrivXRole", "New-PrivXHost", "Set-PrivXHost", "New-PrivXSource", "Set-PrivXSource")]
public sealed class ImportPrivXConfigurationCommand : ChangeCmdlet
{
    private int _done;

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

    /// <summary>The secrets that NeedsSecret of the plan names: a hashtable of its keys and secure strings; for a vault secret a hashtable of its entries.</summary>
    [Parameter]
    [ValidateNotNull]
    public Hashtable? Secret { get; set; }

    /// <summary>Name of a vault of the module SecretManagement, which is asked for the secrets that -Secret does not give, by the same keys.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? SecretVault { get; set; }

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
        var secrets = new ConfigurationSecrets(Secret, SecretVault is null ? null : key => SecretVaults.Ask(InvokeCommand, SecretVault, key));
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
        ConfigurationStep[] steps = rows.Select(row => new ConfigurationStep(row, server, secrets)).ToArray();
        secrets.RefuseUnknown(steps.SelectMany(step => step.SecretKeys));
        secrets.Ask(rows.SelectMany(row => row.NeedsSecret));
        Import(steps, server);
    }

    private void Import(ConfigurationStep[] steps, ConfigurationServer server)
    {
        ConfigurationStep[] others = ToRemove(steps);
        var import = new ConfigurationImport(steps, server);
        foreach (ConfigurationStep step in steps.Where(step => step.Row.Action == "Problem"))
        {
            step.Skip(step.Row.Problem ?? "It cannot be done.");
            Write(step, steps.Length);
        }

        foreach (IReadOnlyList<ConfigurationStep> group in import.Groups)
        {
            foreach (ConfigurationStep step in group)
            {
                Take(import, step, steps.Length);
            }

            Drain();
        }

        foreach (ConfigurationStep step in steps.Where(step => step.IsSettled))
        {
            Change(step.Row, _ => Task.FromResult(true), _ => true, (_, token) => step.SendLaterAsync(token), _ => Write(step, steps.Length));
        }

        Drain();
        Remove(import, others);
        Bridge.Progress(ConfigurationSource.Done);
        Tell(steps, import.Fatal);
    }

    private void Take(ConfigurationImport import, ConfigurationStep step, int count)
    {
        bool canBegin = import.CanBegin(step);
        Change(
            step.Row,
            token => canBegin ? step.PrepareAsync(token) : Task.FromResult(true),
            _ => Ask(step, step.Action),
            (_, token) => step.SendAsync(token),
            _ =>
            {
                import.End(step);
                if (!step.IsSettled)
                {
                    Write(step, count);
                }
            });
    }

    // After all rows: where an error ends the pipeline, none of them is lost.
    private void Tell(ConfigurationStep[] steps, PrivXException? fatal)
    {
        foreach (ConfigurationStep step in steps.Where(step => step.Failure is not null && step.Failure != fatal))
        {
            Attempt(step.Row, () => throw step.Failure!);
        }

        ConfigurationStep[] undone = Array.FindAll(steps, step => step.Row is { Result: "NotDone", Action: not "OnlyInTarget" } && !step.IsDeclined);
        if (undone.Length > 0)
        {
            Attempt(null, () => throw new PrivXObjectException(ErrorCodes.NotDone, $"{undone.Length} of {steps.Length} objects were not done: {string.Join(", ", undone.Take(5).Select(step => step.Key))}{(undone.Length > 5 ? ", …" : string.Empty)}. Error of their rows says why."));
        }

        if (fatal is not null)
        {
            throw fatal;
        }
    }

    // The last ones first: what names another goes before it. Asked about before anything is sent.
    private ConfigurationStep[] ToRemove(ConfigurationStep[] steps)
    {
        ConfigurationStep[] others = steps.Where(step => step.Row.Action == "OnlyInTarget").OrderByDescending(step => ConfigurationKinds.PlaceOf(step.Row.Kind)).ToArray();
        ConfigurationStep[] removable = Prune ? Array.FindAll(others, step => step.IsRemovable) : [];
        bool isAgreed = false;
        ForSeveral("objects", "-Prune", removable.Select(step => step.Key.ToString()).ToArray(), () => isAgreed = true, "Remove");
        foreach (ConfigurationStep step in others.Where(step => !isAgreed || !removable.Contains(step)))
        {
            step.Skip(!Prune ? "It is only on the server, and -Prune is not given." : isAgreed || !removable.Contains(step) ? "It is part of PrivX." : "It was declined.");
        }

        return others;
    }

    private void Remove(ConfigurationImport import, ConfigurationStep[] others)
    {
        foreach (ConfigurationStep step in others)
        {
            if (step.IsDue && import.Fatal is not null)
            {
                step.Skip("The work ended before it.");
            }

            Change(
                step.Row,
                token => step.IsDue ? step.PrepareRemovalAsync(token) : Task.FromResult(true),
                _ => Ask(step, $"Remove {step.Row.Kind}"),
                (_, token) => step.RemoveAsync(token),
                _ => Write(step, import.Steps.Count));
            Drain();
        }
    }

    private bool Ask(ConfigurationStep step, string action)
    {
        if (step.IsDue && !Confirm(step.Key.ToString(), action))
        {
            step.IsDeclined = !IsWhatIf;
            step.Show(IsWhatIf);
        }

        return true;
    }

    private void Write(ConfigurationStep step, int count)
    {
        Bridge.Progress(ConfigurationSource.Writing(++_done, count));
        WriteObject(step.Row);
    }

    private string SavePlaceOf(string file)
    {
        string full = SavePlace.Of(file, SessionState.Path).ToString();
        return System.IO.File.Exists(full) ? full : throw new PrivXUsageException(ErrorCodes.InvalidPath, $"There is no file '{full}'.") { Remedy = "Name a file in which rows of Compare-PrivXConfiguration were saved, or hand in the rows." };
    }
}
