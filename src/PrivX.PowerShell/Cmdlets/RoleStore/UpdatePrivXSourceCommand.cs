using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Has the server read sources again: all that the pipeline brings, in one call. With -Wait, writes what became of each.</summary>
[Cmdlet(VerbsData.Update, "PrivXSource", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(SourceRefreshOutcome))]
public sealed class UpdatePrivXSourceCommand : ChangeCmdlet
{
    private readonly Dictionary<string, Source> _sources = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sources to read again: ids, names, wildcards or source objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<Source>))]
    [SupportsWildcards]
    public ObjectReference<Source>[]? Source { get; set; }

    /// <summary>Wait until the server has read them, and write what became of each.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>Seconds to wait at most.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int Timeout { get; set; } = 300;

    private protected override void Process() => ForEach(Source, source =>
        Change(Nouns.Source, source, "Refresh source", (found, _) => Task.FromResult(found), found => _sources[found.Id!] = found));

    private protected override void Finish()
    {
        if (_sources.Count > 0)
        {
            Attempt(_sources.Keys.ToArray(), Refresh);
        }
    }

    private void Refresh()
    {
        var refreshes = new List<SourceRefresh>();
        if (Wait)
        {
            // What was given may be old; the comparison needs the state of now.
            Run(token => LookAsync(source => refreshes.Add(new SourceRefresh(source)), token));
        }

        Run(token => Client.RoleStore.RefreshSourcesAsync(_sources.Keys.ToArray(), token));
        if (refreshes.Count == 0)
        {
            return;
        }

        var waiter = new Waiter(Bridge, Clock);
        bool inTime = waiter.Until(TimeSpan.FromSeconds(Timeout), async token =>
        {
            await LookAsync(source => refreshes.First(refresh => refresh.Id == source.Id).Look(source), token).ConfigureAwait(false);
            return refreshes.TrueForAll(refresh => refresh.IsOver);
        });
        if (!inTime)
        {
            WriteWarning($"After {Timeout} seconds the server shows no result for: {string.Join(", ", refreshes.Where(refresh => !refresh.IsOver).Select(refresh => refresh.Name))}.");
        }

        refreshes.ForEach(refresh => WriteObject(refresh.ToOutcome()));
    }

    // One request shows all sources, however many are waited for.
    private async Task LookAsync(Action<Source> look, CancellationToken token)
    {
        await foreach (Source source in Client.RoleStore.ListSources().WithCancellation(token).ConfigureAwait(false))
        {
            if (_sources.ContainsKey(source.Id!))
            {
                look(source);
            }
        }
    }
}
