using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Simulator.Faults;

namespace PrivX.Simulator.Trouble;

/// <summary>How long things take, in seconds on the simulator's clock, by the names of the command line, scenarios and the control interface.</summary>
internal static class Times
{
    private static readonly Dictionary<string, (string Description, Func<SimulatorOptions, TimeSpan> Get, Action<SimulatorOptions, TimeSpan> Set)> All = new(StringComparer.Ordinal)
    {
        ["termination"] = ("Seconds until a session or connection that is ended is gone (default: 2).", options => options.TerminationTime, (options, time) => options.TerminationTime = time),
        ["role_change"] = ("Seconds until a change of roles bites, unless a new token comes before (default: 0; on a real server it is one to five minutes).", options => options.RoleChangeTime, (options, time) => options.RoleChangeTime = time),
        ["rotation"] = ("Seconds that the rotation of a password takes (default: 5).", options => options.RotationTime, (options, time) => options.RotationTime = time),
        ["scan"] = ("Seconds that a scan of a target domain takes (default: 3).", options => options.ScanTime, (options, time) => options.ScanTime = time),
        ["refresh"] = ("Seconds that the refresh of a source takes (default: 3).", options => options.SourceRefreshTime, (options, time) => options.SourceRefreshTime = time),
        ["job"] = ("Seconds that other jobs take (default: 3).", options => options.JobTime, (options, time) => options.JobTime = time),
        ["restart"] = ("Seconds that a restart takes (default: 5).", options => options.RestartTime, (options, time) => options.RestartTime = time),
    };

    public static IReadOnlyCollection<string> Names => All.Keys;

    public static string DescriptionOf(string name) => All[name].Description;

    public static JsonObject Of(SimulatorOptions options) =>
        new(All.Select(time => new KeyValuePair<string, JsonNode?>(time.Key, time.Value.Get(options).TotalSeconds)));

    /// <exception cref="ArgumentException">There is no such time, or it cannot be that long.</exception>
    public static void Set(SimulatorOptions options, string name, double seconds)
    {
        if (!All.TryGetValue(name, out var time))
        {
            throw new ArgumentException(NearNames.Unknown("time", name, Names));
        }

        if (!(seconds >= 0 && seconds <= TimeSpan.FromDays(365).TotalSeconds))
        {
            throw new ArgumentException($"The time '{name}' must be seconds, not negative and no more than a year.");
        }

        time.Set(options, TimeSpan.FromSeconds(seconds));
    }

    public static void Set(SimulatorOptions options, JsonObject times)
    {
        foreach (var (name, value) in times)
        {
            Set(options, name, value?.GetValueKind() == JsonValueKind.Number ? value.GetValue<double>() : double.NaN);
        }
    }
}
