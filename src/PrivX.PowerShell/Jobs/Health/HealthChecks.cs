using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Common;
using PrivX.Health;
using PrivX.LicenseManager;
using PrivX.Monitor;
using PrivX.PowerShell.Cmdlets.Monitor;
using PrivX.PowerShell.Errors;

namespace PrivX.PowerShell.Jobs.Health;

/// <summary>The checks of a server. Each ends with what it found: one that fails has found that.</summary>
internal sealed class HealthChecks(PrivXClient client, HealthLimits limits, TimeSpan deadline)
{
    private const string Running = "RUNNING";
    private const string Valid = "VALID";

    /// <summary>Begins all checks at once; the results of each come with its task.</summary>
    /// <param name="services">Names of services, with wildcards.</param>
    /// <param name="token">Ends all.</param>
    public IReadOnlyList<Task<HealthCheck[]>> Start(string[] services, CancellationToken token)
    {
        List<Task<HealthCheck[]>> checks =
        [
            .. services.Where(name => MonitoredServices.Find([name]).Count == 0).Select(name => Task.FromResult(Unknown(name))),
            .. MonitoredServices.Find(services).Select(service => Guard($"Service {service.Name}", stop => ServiceAsync(service, stop), token)),
            Guard("Components", ComponentsAsync, token),
            Guard("Clock", ClockAsync, token),
            Guard("License", LicenseAsync, token),
        ];
        return checks;
    }

    private static HealthCheck[] Unknown(string name) =>
    [
        new()
        {
            Name = $"Service {name}",
            State = HealthState.Critical,
            Message = $"PrivX has no service named '{name}'. The services are {string.Join(", ", MonitoredServices.All.Select(service => service.Name))}.",
        },
    ];

    // Whoever watches must see a row for what could not be checked as well: no row would look like no problem.
    private async Task<HealthCheck[]> Guard(string name, Func<CancellationToken, Task<HealthCheck[]>> check, CancellationToken token)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(token);
        Task<HealthCheck[]> work = Task.Run(() => check(stop.Token), stop.Token);
        try
        {
            Task first = await Task.WhenAny(work, client.Clock.DelayAsync(deadline, stop.Token)).ConfigureAwait(false);
            return first == work ? await work.ConfigureAwait(false) : Failed(name, $"There was no answer within {deadline}.");
        }
        catch (PrivXException failure)
        {
            return Failed(name, Advice.For(failure) is { } remedy ? $"{failure.Message} {remedy}" : failure.Message);
        }
        finally
        {
            // The work that was too slow, and the delay that is not needed any more.
            stop.Cancel();
            TaskFailure.Observe(work);
        }
    }

    private static HealthCheck[] Failed(string name, string message) => [new() { Name = name, State = HealthState.Critical, Message = message }];

    private async Task<HealthCheck[]> ServiceAsync(MonitoredService service, CancellationToken token)
    {
        ServiceStatus status = await service.GetStatus(client, token).ConfigureAwait(false);
        bool runs = string.Equals(status.Status, Running, StringComparison.OrdinalIgnoreCase);
        string[] words = [.. new[] { runs ? null : status.StatusMessage }.Concat(status.Issues.Select(issue => $"{issue.Severity} {issue.Code}: {issue.Message}")).OfType<string>()];
        return
        [
            new()
            {
                Name = $"Service {service.Name}",
                State = !runs ? HealthState.Critical : status.Issues.Count > 0 ? HealthState.Warning : HealthState.OK,
                Value = status.Status,
                Limit = Running,
                Message = words.Length == 0 ? null : string.Join("; ", words),
            },
        ];
    }

    private async Task<HealthCheck[]> ComponentsAsync(CancellationToken token)
    {
        Dictionary<string, Component[]> hosts = await client.Monitor.ListComponentsAsync(token).ConfigureAwait(false);
        if (hosts.Values.All(components => components.Length == 0))
        {
            return Failed("Components", "The server lists no components.");
        }

        return
        [
            .. hosts.OrderBy(host => host.Key, StringComparer.OrdinalIgnoreCase).SelectMany(host => host.Value.Select(component => new HealthCheck
            {
                Name = $"Component {component.ComponentName} on {host.Key}",
                State = ComponentState.IsRunning(component) ? HealthState.OK : HealthState.Critical,
                Value = string.IsNullOrEmpty(component.Status?.ErrorCode) ? component.Status?.Status : component.Status!.ErrorCode,
                Limit = Running,
                Message = ComponentState.IsRunning(component) ? null : First(component.Status?.ErrorMessage, component.Status?.StatusMessage, component.Status?.ToString()),
            })),
        ];
    }

    private async Task<HealthCheck[]> ClockAsync(CancellationToken token)
    {
        DateTimeOffset asked = client.Clock.UtcNow;
        ServerTime time = await client.Monitor.GetServerTimeAsync(token).ConfigureAwait(false);

        // The server looked at its clock about halfway between.
        TimeSpan? ahead = time.TimeUtc - asked - TimeSpan.FromTicks((client.Clock.UtcNow - asked).Ticks / 2);
        bool isWell = ahead?.Duration() <= limits.ClockSkew;
        return
        [
            new()
            {
                Name = "Clock",
                State = isWell ? HealthState.OK : HealthState.Critical,
                Value = ahead is null ? null : TimeSpan.FromSeconds(Math.Round(ahead.Value.TotalSeconds)),
                Limit = limits.ClockSkew,
                Message = isWell ? null
                    : ahead is null ? "The server told no time."
                    : $"The server's clock is {ahead.Value.Duration():c} {(ahead > TimeSpan.Zero ? "ahead of" : "behind")} this machine's.",
            },
        ];
    }

    private async Task<HealthCheck[]> LicenseAsync(CancellationToken token)
    {
        License license = await client.LicenseManager.GetLicenseAsync(token).ConfigureAwait(false);
        bool isValid = string.Equals(license.LicenseStatus, Valid, StringComparison.OrdinalIgnoreCase);
        int? days = license.ExpiryDate is { } end ? (int)Math.Floor((end - client.Clock.UtcNow).TotalDays) : null;
        return
        [
            new()
            {
                Name = "License",
                State = isValid ? HealthState.OK : HealthState.Critical,
                Value = license.LicenseStatus,
                Limit = Valid,
                Message = isValid ? null : First(license.LicenseMessage, "The license is not valid."),
            },
            new()
            {
                Name = "License days left",
                State = days is null || days >= limits.LicenseDays ? HealthState.OK : days < 0 ? HealthState.Critical : HealthState.Warning,
                Value = days,
                Limit = limits.LicenseDays,
                Message = days is null ? "The license has no end." : days < limits.LicenseDays ? $"The license ends on {license.ExpiryDate:u}." : null,
            },
            .. new[]
            {
                Usage("hosts", license.HostsInUse, license.MaxHosts),
                Usage("audited hosts", license.AuditHostsInUse, license.MaxAuditedHosts),
                Usage("users", license.UsersInUse, license.MaxUsers),
            }.OfType<HealthCheck>(),
        ];
    }

    // What the license does not bound, or the server does not count, has no row.
    private HealthCheck? Usage(string what, int? used, int? most)
    {
        if (used is null || most is null or <= 0)
        {
            return null;
        }

        int percent = (int)(used.Value * 100L / most.Value);
        return new HealthCheck
        {
            Name = $"License {what}",
            State = used * 100L <= (long)limits.LicenseUsage * most ? HealthState.OK : used >= most ? HealthState.Critical : HealthState.Warning,
            Value = percent,
            Limit = limits.LicenseUsage,
            Message = $"{used} of {most} in use.",
        };
    }

    private static string? First(params string?[] texts) => texts.FirstOrDefault(text => !string.IsNullOrEmpty(text));
}
