using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Rotates passwords of accounts on hosts. With -Wait, writes what became of each.</summary>
[Cmdlet(VerbsCommon.Reset, "PrivXHostAccountPassword", DefaultParameterSetName = "Account", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(HostAccountRotationOutcome))]
public sealed class ResetPrivXHostAccountPasswordCommand : HostAccountCmdlet
{
    private List<HostAccountRotation> Rotations => Gathered<List<HostAccountRotation>>();

    /// <summary>Wait until the passwords are rotated, and write what became of each.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>With -Wait, how long to wait at most: a time span, 00:05:00 when left out. After that a warning names the accounts without a result, and their outcome is TimedOut.</summary>
    [Parameter]
    [WaitingTime]
    [ReadAs(typeof(TimeSpan))]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Leave out accounts whose password was rotated at this time or later; with -Wait their outcome is Skipped.</summary>
    [Parameter]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? Since { get; set; }

    private protected override void ProcessAccount(object item, ChangeTarget<Host> host, string account)
    {
        InputTarget target = TargetOf(item);
        Change(
            target,
            token => ReadAsync(host, account, token),
            read => !IsDone(new HostAccountRotation(read.Host, account) { Item = target, Name = $"{account} on {read.Host.CommonName}", Since = Since })
                && Confirm($"{account} on {read.Host.CommonName} ({read.Host.Id})", "Rotate password" + read.Holders.Though),
            async (read, token) =>
            {
                // What was given may be old; the comparison needs the state of now.
                Host before = Wait ? await Client.HostStore.GetHostAsync(read.Host.Id!, token).ConfigureAwait(false) : read.Host;
                PrivXOutcomeUnknownException? doubt = await BeginAsync(Wait, () => Client.SecretsManager.RotateHostPasswordAsync(read.Host.Id!, account, token)).ConfigureAwait(false);
                return (Rotation: new HostAccountRotation(before, account) { Item = target, Name = $"{account} on {before.CommonName}", Doubt = doubt }, read.Holders);
            },
            done =>
            {
                if (!done.Holders.IsEmpty)
                {
                    WriteWarning(done.Holders.WarningFor(done.Rotation.Name));
                }

                Rotations.Add(done.Rotation);
            });
    }

    private async Task<(Host Host, AccountHolders Holders)> ReadAsync(ChangeTarget<Host> host, string account, CancellationToken token)
    {
        // What was given may be old, and does not tell of a rotation since.
        Host found = Since is null ? await host.FindAsync(Client, token).ConfigureAwait(false) : await host.ReadAsync(Client, token).ConfigureAwait(false);
        return (found, await Gathered(() => new HostCheckouts(Client)).OfAsync(found.Id!, account, token).ConfigureAwait(false));
    }

    private bool IsDone(HostAccountRotation rotation)
    {
        if (rotation.IsSkipped)
        {
            WriteVerbose($"The password of {rotation.Name} was rotated since {Since:u}; nothing is sent.");
            Rotations.Add(rotation);
        }

        return rotation.IsSkipped;
    }

    // The outcome shows in the host as well as in what the secrets manager holds, which is for the server's own services.
    private protected override void Finish()
    {
        if (Wait)
        {
            WaitFor(
                Rotations,
                Timeout,
                "Get-PrivXHost",
                async (rotation, token) => rotation.Look(await Client.HostStore.GetHostAsync(rotation.HostId, token).ConfigureAwait(false)),
                LookTogetherAsync);
        }
    }

    private async Task<IReadOnlyCollection<HostAccountRotation>> LookTogetherAsync(IReadOnlyList<HostAccountRotation> rotations, CancellationToken token)
    {
        ILookup<string, HostAccountRotation> byHost = rotations.ToLookup(rotation => rotation.HostId, StringComparer.OrdinalIgnoreCase);
        var search = new HostSearch { CommonName = [.. rotations.Select(rotation => rotation.HostName).Distinct(StringComparer.Ordinal)] };
        var seen = new List<HostAccountRotation>();
        await foreach (Host host in Client.HostStore.SearchHosts(search).WithCancellation(token).ConfigureAwait(false))
        {
            seen.AddRange(byHost[host.Id!].Where(rotation => rotation.Look(host)));
        }

        return seen;
    }
}
