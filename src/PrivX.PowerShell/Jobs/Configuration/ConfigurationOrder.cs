using System.Collections.Generic;
using System.Linq;
using PrivX.Client.Portable;

namespace PrivX.PowerShell.Jobs.Configuration;

/// <summary>In which order steps are taken: what is named comes before what names it.</summary>
internal static class ConfigurationOrder
{
    /// <summary>Groups of steps, each of which needs those before it only.</summary>
    /// <remarks>Objects that name each other in a circle are made without the members that name the others, which are written once all are there.</remarks>
    public static IEnumerable<IReadOnlyList<ConfigurationStep>> Of(IReadOnlyList<ConfigurationStep> steps)
    {
        var waiting = new List<ConfigurationStep>(steps);
        var coming = new HashSet<ObjectName>(steps.Where(step => step.Row.Action == "Create").Select(step => step.Key));
        while (waiting.Count > 0)
        {
            List<ConfigurationStep> ready = waiting.FindAll(step => !Needs(step).Any(coming.Contains));
            if (ready.Count == 0)
            {
                // All of them hang on each other: the first that can do without.
                ConfigurationStep first = waiting[0];
                first.Later = first.Wanted.Where(member => PortableMarks.ReferencesIn(member.Value).Any(coming.Contains)).Select(member => member.Key).ToArray();
                ready = [first];
            }

            waiting.RemoveAll(ready.Contains);
            coming.ExceptWith(ready.Select(step => step.Key));
            yield return ready;
        }
    }

    private static IEnumerable<ObjectName> Needs(ConfigurationStep step) => PortableMarks.ReferencesIn(step.Wanted).Where(name => step.Row.Action != "Create" || !name.Equals(step.Key) || IsCircle(step));

    // An object that names itself can be made only without doing so.
    private static bool IsCircle(ConfigurationStep step) => PortableMarks.ReferencesIn(step.Wanted).Any(name => name.Equals(step.Key));
}
