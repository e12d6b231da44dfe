using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Client;
using PrivX.Hosts;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Jobs.Hosts;

/// <summary>Brings in hosts with their accounts from the rows of a CSV file or a CMDB, and writes what became of each row; run again it finds nothing to do.</summary>
[Cmdlet(VerbsData.Import, "PrivXHost", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(HostImportResult))]
[UsesCmdlets("Get-PrivXHost", "New-PrivXHost", "Set-PrivXHost", "Resolve-PrivXRole", "Get-PrivXAccessGroup")]
public sealed class ImportPrivXHostCommand : ChangeCmdlet
{
    private int _count;

    private List<HostRow> Rows => Gathered<List<HostRow>>();

    /// <summary>
    /// Rows with the columns ExternalId, CommonName (or Name), Addresses, Services, Account, AccountType, Roles, Tags, AccessGroup, Passphrase,
    /// AuditEnabled and Comment, as Import-Csv makes them. A host needs one row for each of its accounts.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [Rows]
    public PSObject[] InputObject { get; set; } = [];

    /// <summary>By what a row means a host that is there: ExternalId, NameAndAddress or Name. Of several, the first that finds one counts. Left out, it is ExternalId and then NameAndAddress.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public HostMatch[] Match { get; set; } = [HostMatch.ExternalId, HostMatch.NameAndAddress];

    /// <summary>Add, when left out: the roles of a row are added to those that its account has. Exact: they are all that the account has afterwards.</summary>
    [Parameter]
    public RoleMode? RoleMode { get; set; }

    /// <summary>Write the passphrases of the rows also where the account has one already. Without it those stay, because nobody can see whether they differ, or were rotated since.</summary>
    [Parameter]
    public SwitchParameter ReplacePassphrase { get; set; }

    private protected override void Process()
    {
        foreach (PSObject row in InputObject)
        {
            Rows.Add(new HostRow(++_count, row));
        }
    }

    private protected override void Finish()
    {
        string[] unread = Rows.SelectMany(row => row.OtherColumns).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        if (unread.Length > 0)
        {
            WriteWarning($"Not read from the rows: {string.Join(", ", unread)}.");
        }

        var lookup = new HostLookup { RoleMode = RoleMode ?? PrivX.Hosts.RoleMode.Add, ReplacesPassphrases = ReplacePassphrase };
        var finder = new HostFinder(Match);
        List<HostRows> hosts = HostRows.Group(Rows);
        if (Rows.Exists(row => row.Failure is null))
        {
            Run(async token =>
            {
                await lookup.FindAsync(Client, Rows, token).ConfigureAwait(false);
                await HostFinder.FindAsync(Client, hosts, token).ConfigureAwait(false);
            });
        }

        var writer = new HostImportWriter(Rows.ConvertAll(row => row.Number), IsWhatIf ? "Checking hosts" : "Importing hosts", WriteObject, WriteProgress);
        hosts.ForEach(rows => Import(new HostImportStep(Client, rows, finder, lookup), writer));
        Drain();
        writer.End();
        Tell(writer.Kept);
    }

    private void Import(HostImportStep step, HostImportWriter writer) => Change(
        step.Rows.All[0].HandedIn,
        step.PrepareAsync,
        _ =>
        {
            step.IsDeclined = step.IsDue && !Confirm(step.Name, step.Action);
            step.IsOnlyShown = step.IsDeclined && IsWhatIf;
            return true;
        },
        (_, token) => step.SendAsync(token),
        _ => writer.Add(step.Results));

    private void Tell(int kept)
    {
        if (kept > 0)
        {
            WriteWarning($"{kept} accounts have a passphrase already, which stays. -ReplacePassphrase writes those of the rows.");
        }

        // After all rows: where an error ends the pipeline, none of them is lost.
        foreach (HostRow row in Rows.Where(row => row.Failure is not null))
        {
            Attempt(row.HandedIn, () => throw new PrivXObjectException(row.Failure!.Code, $"Row {row.Number}: {row.Failure.Message}") { Remedy = row.Failure.Remedy });
        }
    }
}
