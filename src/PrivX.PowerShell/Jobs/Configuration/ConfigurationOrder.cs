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
                // Only an object that is new and on a circle can do without for a moment: what is there would lose it, and what hangs on a circle waits.
                ConfigurationStep first = waiting.Find(step => step.Row.Action == "Create" && IsOnCircle(step, waiting))!;
                first.Later = first.Wanted.Where(member => PortableMarks.ReferencesIn(member.Value).Any(coming.Contains)).Select(member => member.Key).ToArray();
                ready = [first];
            }

            waiting.RemoveAll(ready.Contains);
            coming.ExceptWith(ready.Select(step => step.Key));
            yield return ready;
        }
    }

    private static bool IsOnCircle(ConfigurationStep step, List<ConfigurationStep> waiting)
    {
        var seen = new HashSet<ObjectName>();
        var next = new Stack<ObjectName>(Needs(step));
        while (next.Count > 0)
        {
            ObjectName name = next.Pop();
            if (name.Equals(step.Key))
            {
                return true;
            }

            if (seen.Add(name) && waiting.Find(other => other.Row.Action == "Create" && other.Key.Equals(name)) is { } other)
            {
                foreach (ObjectName needed in Needs(other))
                {
                    next.Push(needed);
                }
            }
        }

        return false;
    }

    // An object that names itself is a circle of its own.
    private static IEnumerable<ObjectName> Needs(ConfigurationStep step) => PortableMarks.ReferencesIn(step.Wanted);
}
