using System;
using System.Collections.Generic;
using System.Management.Automation;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Starts a scan for accounts in target domains. With -Wait, writes what became of each.</summary>
[Cmdlet(VerbsData.Update, "PrivXTargetDomain", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(TargetDomainScanOutcome))]
public sealed class UpdatePrivXTargetDomainCommand : ChangeCmdlet
{
    private List<TargetDomainScan> Scans => Gathered<List<TargetDomainScan>>();

    /// <summary>Target domains to scan: ids, names, wildcards or domain objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<TargetDomain>))]
    [SupportsWildcards]
    public ObjectReference<TargetDomain>[]? TargetDomain { get; set; }

    /// <summary>Wait until the scans are over, and write what became of each.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>With -Wait, how long to wait at most: a time span, 00:05:00 when left out. After that a warning names the domains without a result, and their outcome is TimedOut.</summary>
    [Parameter]
    [WaitingTime]
    [ReadAs(typeof(TimeSpan))]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(5);

    private protected override void Process() => ForEach(TargetDomain, domain =>
    {
        InputTarget item = TargetOf(domain);
        Change(
            Nouns.TargetDomain,
            domain,
            "Scan target domain",
            async (found, token) =>
            {
                // What was given may be old; the comparison needs the state of now.
                TargetDomain before = Wait ? await Client.SecretsManager.GetTargetDomainAsync(found.Id!, token).ConfigureAwait(false) : found;
                await Client.SecretsManager.RefreshTargetDomainAsync(found.Id!, token).ConfigureAwait(false);
                return new TargetDomainScan(before) { Item = item, Name = Nouns.TargetDomain.Describe(before) };
            },
            Scans.Add);
    });

    private protected override void Finish()
    {
        if (Wait)
        {
            WaitFor(Scans, Timeout, "Get-PrivXTargetDomain", async (scan, token) =>
                scan.Look(await Client.SecretsManager.GetTargetDomainAsync(scan.Id, token).ConfigureAwait(false)));
        }
    }
}
