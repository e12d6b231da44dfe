using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PrivX.Simulator.Faults;
using PrivX.Simulator.Trouble;

namespace PrivX.Simulator.Cli;

/// <summary>What the server is like, by the names that the command line and scenarios have for it.</summary>
internal static class OptionTable
{
    private const int LongestTime = 86_400;

    private static readonly Dictionary<string, (bool IsFlag, Action<SimulatorOptions, string> Set)> Entries = new(StringComparer.Ordinal)
    {
        ["server-version"] = Number((options, number) => options.ServerVersion = number, SimulatorOptions.OldestServerVersion, SimulatorOptions.NewestServerVersion),
        ["hosts"] = Number((options, number) => options.Hosts = number, 0, 5_000_000),
        ["users"] = Number((options, number) => options.Users = number, 1, 1_000_000),
        ["roles"] = Number((options, number) => options.Roles = number, 13, 1_000_000),
        ["connections"] = Number((options, number) => options.Connections = number, 0, 1_000_000),
        ["audit-events"] = Number((options, number) => options.AuditEvents = number, 0, 1_000_000),
        ["managed-accounts"] = Number((options, number) => options.ManagedAccounts = number, 0, 100_000),
        ["role-members"] = Number((options, number) => options.RoleMembers = number, 0, 1_000_000),
        ["seed"] = Number((options, number) => options.Seed = number, 0, int.MaxValue),
        ["token-lifetime"] = Number((options, number) => options.TokenLifetime = TimeSpan.FromSeconds(number), 1, LongestTime),
        ["unknown-members"] = Flag((options, isOn) => options.UnknownMembers = isOn),
        ["keep-unknown"] = Flag((options, isOn) => options.KeepUnknownMembers = isOn),
        ["checkout-list"] = Flag((options, isOn) => options.CheckoutAnswersList = isOn),
        ["mobilegw-array"] = Flag((options, isOn) => options.MobileGatewayAnswersArray = isOn),
        ["unstable-order"] = Flag((options, isOn) => options.UnstableOrder = isOn),
    };

    /// <summary>Names of all, and of the times (<c>rotation-time</c>).</summary>
    public static IEnumerable<string> Names => Entries.Keys.Concat(Times.Names.Select(name => $"{name.Replace('_', '-')}-time"));

    /// <summary>Is it an option that has no value?</summary>
    public static bool? IsFlag(string name) => Entries.TryGetValue(name, out var entry) ? entry.IsFlag : Names.Contains(name) ? false : null;

    /// <exception cref="ArgumentException">It cannot be set to this.</exception>
    public static void Set(SimulatorOptions options, string name, string value)
    {
        if (Entries.TryGetValue(name, out var entry))
        {
            try
            {
                entry.Set(options, value);
            }
            catch (FormatException error)
            {
                throw new ArgumentException($"--{name} needs {error.Message}.");
            }
        }
        else if (name.EndsWith("-time", StringComparison.Ordinal) && Times.Names.Contains(name[..^5].Replace('-', '_')))
        {
            Times.Set(options, name[..^5].Replace('-', '_'), ReadNumber(value, 0, LongestTime) is { } seconds
                ? seconds
                : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"--{name} needs a number from 0 to {LongestTime}.")));
        }
        else
        {
            throw new ArgumentException(NearNames.Unknown("option", name, Names));
        }
    }

    private static int? ReadNumber(string text, int minimum, int maximum) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum ? number : null;

    private static (bool IsFlag, Action<SimulatorOptions, string> Set) Number(Action<SimulatorOptions, int> set, int minimum, int maximum) =>
        (false, (options, text) => set(options, ReadNumber(text, minimum, maximum)
            ?? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"a number from {minimum} to {maximum}"))));

    private static (bool IsFlag, Action<SimulatorOptions, string> Set) Flag(Action<SimulatorOptions, bool> set) =>
        (true, (options, text) => set(options, bool.TryParse(text, out var isOn) ? isOn : throw new FormatException("true or false")));
}
