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

    private static readonly Dictionary<string, Entry> Entries = new(StringComparer.Ordinal)
    {
        ["server-version"] = Number($"Version of the server to play, {SimulatorOptions.OldestServerVersion} to {SimulatorOptions.NewestServerVersion} (default: {SimulatorOptions.NewestServerVersion}).", (options, number) => options.ServerVersion = number, SimulatorOptions.OldestServerVersion, SimulatorOptions.NewestServerVersion),
        ["hosts"] = Number("Number of hosts (default: 30).", (options, number) => options.Hosts = number, 0, 5_000_000),
        ["users"] = Number("Number of users (default: 40).", (options, number) => options.Users = number, 1, 1_000_000),
        ["roles"] = Number("Number of roles (default: 13).", (options, number) => options.Roles = number, 13, 1_000_000),
        ["connections"] = Number("Number of connections (default: 60).", (options, number) => options.Connections = number, 0, 1_000_000),
        ["audit-events"] = Number("Number of audit events (default: 400).", (options, number) => options.AuditEvents = number, 0, 1_000_000),
        ["managed-accounts"] = Number("Number of managed accounts of the domain NORDLYS (default: 4).", (options, number) => options.ManagedAccounts = number, 0, 100_000),
        ["role-members"] = Number("Number of members of the role Contractors, at least (default: as they come).", (options, number) => options.RoleMembers = number, 0, 1_000_000),
        ["seed"] = Number("Same seed, same ids, names and credentials (default: 1).", (options, number) => options.Seed = number, 0, int.MaxValue),
        ["token-lifetime"] = Number("Life of an access token in seconds (default: 300).", (options, number) => options.TokenLifetime = TimeSpan.FromSeconds(number), 1, LongestTime),
        ["unknown-members"] = Flag("Give some objects members that only a newer server would have.", (options, isOn) => options.UnknownMembers = isOn),
        ["keep-unknown"] = Flag("Keep members of requests that the contract does not know. Without it they are dropped, as the real server does, and noted in the journal.", (options, isOn) => options.KeepUnknownMembers = isOn),
        ["checkout-list"] = Flag("Answer a checkout as {count, items}, as the vendor's SDKs read it, in place of the documented object.", (options, isOn) => options.CheckoutAnswersList = isOn),
        ["mobilegw-array"] = Flag("Answer the directories of the mobile gateway as a bare array, as the vendor's Go SDK reads them, in place of {count, items}.", (options, isOn) => options.MobileGatewayAnswersArray = isOn),
        ["unstable-order"] = Flag("Rows with equal sort keys come in another order with each answer.", (options, isOn) => options.UnstableOrder = isOn),
    };

    /// <summary>Names of all, and of the times (<c>rotation-time</c>).</summary>
    public static IEnumerable<string> Names => Entries.Keys.Concat(Times.Names.Select(name => $"{name.Replace('_', '-')}-time"));

    /// <summary>Is it an option that has no value?</summary>
    public static bool IsFlag(string name) => Entries.TryGetValue(name, out var entry) && entry.IsFlag;

    public static string DescriptionOf(string name) => Entries.TryGetValue(name, out var entry) ? entry.Description : Times.DescriptionOf(name[..^5].Replace('-', '_'));

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

    private static Entry Number(string description, Action<SimulatorOptions, int> set, int minimum, int maximum) =>
        new(description, false, (options, text) => set(options, ReadNumber(text, minimum, maximum)
            ?? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"a number from {minimum} to {maximum}"))));

    private static Entry Flag(string description, Action<SimulatorOptions, bool> set) =>
        new(description, true, (options, text) => set(options, bool.TryParse(text, out var isOn) ? isOn : throw new FormatException("true or false")));

    private sealed record Entry(string Description, bool IsFlag, Action<SimulatorOptions, string> Set);
}
