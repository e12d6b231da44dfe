using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.RoleStore;

/// <summary>
/// Two processes that change the roles of one user at the same moment. The server takes the list whole: the later write wins. Within one
/// process such changes wait for one another, so that only processes show it.
/// </summary>
public sealed class UserRoleRaceTests(UserRoleRaceTests.Racers racers) : IClassFixture<UserRoleRaceTests.Racers>
{
    private const string User = "anna.berg";

    [ShellTheory]
    [InlineData(8, null)]
    [InlineData(2, 0.4)]
    public async Task No_grant_of_two_processes_is_lost_unless_it_is_told(int races, double? delayOfWrites)
    {
        (ModuleShell shell, string[][] parts) = (racers.Shell, racers.Roles);
        for (int race = 0; race < races; race++)
        {
            RevokeAll(shell);
            if (delayOfWrites is { } seconds)
            {
                shell.Simulator.Faults.Add(Fault.Delay("updateUserRoles", seconds, times: null));
            }

            string[][] told = await Task.WhenAll(SendAsync(racers.One, Grant(parts[0])), SendAsync(racers.Other, Grant(parts[1])));
            shell.Simulator.Faults.Clear();
            Assert.Equal(parts.SelectMany(part => part).Order(StringComparer.Ordinal), Granted(shell).Union(told.SelectMany(roles => roles)).Order(StringComparer.Ordinal));
        }
    }

    [ShellFact]
    public async Task A_grant_of_one_process_and_a_revocation_of_another_are_both_done_unless_told()
    {
        (ModuleShell shell, string[][] parts) = (racers.Shell, racers.Roles);
        for (int race = 0; race < 4; race++)
        {
            RevokeAll(shell);
            shell.Run(Grant(parts[1])).Clean();
            string[][] told = await Task.WhenAll(
                SendAsync(racers.One, Grant(parts[0])),
                SendAsync(racers.Other, $"{Listed(parts[1])} | Revoke-PrivXUserRole -User {User} -Confirm:$false"));
            string[] open = [.. told.SelectMany(roles => roles)];
            Assert.Equal(parts[0].Except(open).Order(StringComparer.Ordinal), Granted(shell).Except(open).Order(StringComparer.Ordinal));
        }
    }

    // The roles that the process was told something about.
    private async Task<string[]> SendAsync(ConnectedProcess process, string command)
    {
        await process.Process.StandardInput.WriteLineAsync(command);
        string told = await process.ReadAsync() ?? throw new InvalidOperationException(await process.EndAsync());
        return [.. racers.Roles.SelectMany(part => part).Where(role => told.Contains(role, StringComparison.Ordinal))];
    }

    private static void RevokeAll(ModuleShell shell) =>
        shell.Run($"Get-PrivXUserRole {User} | Where-Object Explicit | Revoke-PrivXUserRole -User {User} -Confirm:$false").Clean();

    private static string Grant(IEnumerable<string> roles) => $"{Listed(roles)} | Grant-PrivXUserRole -User {User} -Permanent";

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    private static string[] Granted(ModuleShell shell) => [.. shell.Simulator.State.Users.FindBy("principal", User)!["roles"]!.AsArray()
        .Where(role => role!["explicit"]!.GetValue<bool>())
        .Select(role => role!["name"]!.ToString())];

    /// <summary>A simulator and two whole PowerShells with a session each; started once for all races.</summary>
    public sealed class Racers : IAsyncLifetime
    {
        // Runs the script of each line it is given, and says in one line what it was told.
        private const string Loop = """
            'READY'
            while ($line = [Console]::ReadLine()) {
                $errors = @()
                $warnings = @()
                Invoke-Expression "$line -ErrorAction SilentlyContinue -ErrorVariable errors -WarningAction SilentlyContinue -WarningVariable warnings" | Out-Null
                (@($errors | ForEach-Object { "$($_.TargetObject): $_" }) + $warnings) -join ' ' -replace '\s+', ' '
            }
            """;

        public ModuleShell Shell { get; } = new();

        /// <summary>Four roles for each.</summary>
        public string[][] Roles { get; private set; } = [];

        internal ConnectedProcess One { get; private set; } = null!;

        internal ConnectedProcess Other { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            // None that a rule gives the user as well.
            string[] has = [.. Shell.Simulator.State.Users.FindBy("principal", User)!["roles"]!.AsArray().Select(role => role!["name"]!.ToString())];
            Roles = [.. Shell.Simulator.State.Roles.All().Select(role => role["name"]!.ToString()).Except(has).Take(8).Chunk(4)];
            if (InstalledShell.WhyNot is null)
            {
                One = new(Shell.Simulator, Loop);
                Other = new(Shell.Simulator, Loop);
                await One.SaysAsync("READY");
                await Other.SaysAsync("READY");
            }
        }

        public Task DisposeAsync()
        {
            One?.Dispose();
            Other?.Dispose();
            Shell.Dispose();
            return Task.CompletedTask;
        }
    }
}
