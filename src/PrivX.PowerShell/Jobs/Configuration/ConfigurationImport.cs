using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Client;
using PrivX.Client.Portable;
using PrivX.PowerShell.Kinds;

namespace PrivX.PowerShell.Jobs.Configuration;

/// <summary>What is to be done of a plan, in its order, and what came of it: a step whose objects could not be made is not taken.</summary>
internal sealed class ConfigurationImport(IReadOnlyList<ConfigurationStep> steps, ConfigurationServer server)
{
    private readonly HashSet<ObjectName> _failed = new(steps.Where(step => step.Row.Action == "Problem").Select(step => step.Key).Where(key => server.Named(key).Count == 0));

    /// <summary>What ended the work before its end; null where nothing did.</summary>
    public PrivXException? Fatal { get; private set; }

    public IReadOnlyList<ConfigurationStep> Steps { get; } = steps;

    /// <summary>The steps that send something, in groups that may be taken at once.</summary>
    public IEnumerable<IReadOnlyList<ConfigurationStep>> Groups => ConfigurationOrder.Of(Steps.Where(step => step.Row.Action is "Create" or "Update" or "Unchanged").ToArray());

    /// <summary>False where the step cannot be taken, which the row then says.</summary>
    public bool CanBegin(ConfigurationStep step)
    {
        if (Fatal is not null)
        {
            step.Skip("The work ended before it.");
            return false;
        }

        ObjectName[] lacking = PortableMarks.ReferencesIn(step.Wanted).Where(_failed.Contains).Distinct().ToArray();
        if (lacking.Length > 0)
        {
            step.Skip($"It names {string.Join(", ", lacking.Select(name => name.ToString()))}, which could not be made.");
            _failed.Add(step.Key);
        }

        return lacking.Length == 0;
    }

    /// <summary>Takes note of how a step ended.</summary>
    public void End(ConfigurationStep step)
    {
        Fatal ??= step.Fatal;
        if (step.Row.Result is not ("Created" or "Updated" or "Unchanged") && !step.IsSettled && step.Row.Before is null)
        {
            _failed.Add(step.Key);
        }
    }
}
