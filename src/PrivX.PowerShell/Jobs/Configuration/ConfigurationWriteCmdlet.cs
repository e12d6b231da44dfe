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
using PrivX.PowerShell.Kinds;

namespace PrivX.PowerShell.Jobs.Configuration;

/// <summary>Carries out the rows of a plan, each object after those that it names, and writes what became of them.</summary>
public abstract class ConfigurationWriteCmdlet : ChangeCmdlet
{
    private int _done;

    private protected ConfigurationWriteCmdlet()
    {
    }

    /// <summary>The secrets that NeedsSecret of the plan names: a hashtable of its keys and secure strings; for a vault secret a hashtable of its entries.</summary>
    [Parameter]
    [ValidateNotNull]
    public Hashtable? Secret { get; set; }

    /// <summary>Name of a vault of the module SecretManagement, which is asked for the secrets that -Secret does not give, by the same keys.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? SecretVault { get; set; }

    /// <summary>The secrets that were given; wrong ones are refused before anything is read.</summary>
    private protected ConfigurationSecrets GivenSecrets() => new(Secret, SecretVault is null ? null : key => SecretVaults.Ask(InvokeCommand, SecretVault, key));

    /// <summary>Carries rows out and writes them with what came of each.</summary>
    /// <param name="rows">What is to be done.</param>
    /// <param name="server">The server, whose lists have been read.</param>
    /// <param name="secrets">The secrets that were given.</param>
    /// <param name="prune">Whether what only the server has is removed.</param>
    private protected void Write(IReadOnlyList<ConfigurationChange> rows, ConfigurationServer server, ConfigurationSecrets secrets, bool prune)
    {
        ConfigurationStep[] steps = rows.Select(row => new ConfigurationStep(row, server, secrets)).ToArray();
        secrets.RefuseUnknown(steps.SelectMany(step => step.SecretKeys));
        secrets.Ask(rows.SelectMany(row => row.NeedsSecret));
        ConfigurationStep[] others = ToRemove(steps, prune);
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
    private ConfigurationStep[] ToRemove(ConfigurationStep[] steps, bool prune)
    {
        ConfigurationStep[] others = steps.Where(step => step.Row.Action == "OnlyInTarget").OrderByDescending(step => ConfigurationKinds.PlaceOf(step.Row.Kind)).ToArray();
        ConfigurationStep[] removable = prune ? Array.FindAll(others, step => step.IsRemovable) : [];
        bool isAgreed = false;
        ForSeveral("objects", "-Prune", removable.Select(step => step.Key.ToString()).ToArray(), () => isAgreed = true, "Remove");
        foreach (ConfigurationStep step in others.Where(step => !isAgreed || !removable.Contains(step)))
        {
            step.Skip(!prune ? "It is only on the server, and -Prune is not given." : isAgreed || !removable.Contains(step) ? "It is part of PrivX." : "It was declined.");
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
}
