using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Has the server read sources again: all that the pipeline brings, in one call. With -Wait, writes what became of each.</summary>
[Cmdlet(VerbsData.Update, "PrivXSource", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(SourceRefreshOutcome))]
public sealed class UpdatePrivXSourceCommand : ChangeCmdlet
{
    private Dictionary<string, InputTarget> Sources => Gathered(static () => new Dictionary<string, InputTarget>(StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// Sources to read again: ids, names, names with wildcards, or source objects. Names are compared without case. A name that no source has is an
    /// error; a wildcard that matches nothing is one, too. Sources are also accepted from the pipeline.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<Source>))]
    [SupportsWildcards]
    public ObjectReference<Source>[]? Source { get; set; }

    /// <summary>Wait until the server has read the sources, and write what became of each.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>With -Wait, how long to wait at most: a time span, 00:05:00 when left out. After that a warning names the sources without a result.</summary>
    [Parameter]
    [WaitingTime]
    [ReadAs(typeof(TimeSpan))]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(5);

    private protected override void Process() => ForEach(Source, source =>
        Change(Nouns.Source, source, "Refresh source", (found, _) => Task.FromResult(found), found => Sources[found.Id!] = TargetOf(found)));

    private protected override void Finish()
    {
        if (Sources.Count > 0)
        {
            Attempt(InputTarget.Of(Sources.Values), Refresh);
        }
    }

    private void Refresh()
    {
        var refreshes = new Dictionary<string, SourceRefresh>(StringComparer.OrdinalIgnoreCase);
        if (Wait)
        {
            // What was given may be old; the comparison needs the state of now.
            Run(token => LookAsync(source => refreshes[source.Id!] = new SourceRefresh(source) { Item = Sources[source.Id!], Name = Nouns.Source.Describe(source) }, token));
        }

        Run(token => Client.RoleStore.RefreshSourcesAsync(Sources.Keys.ToArray(), token));
        WaitForAll([.. refreshes.Values], Timeout, "Get-PrivXSource", (_, token) => LookAsync(Take, token));

        void Take(Source now)
        {
            if (refreshes.TryGetValue(now.Id!, out SourceRefresh? refresh))
            {
                refresh.Now = now;
            }
        }
    }

    // One request shows all sources, however many are waited for.
    private async Task LookAsync(Action<Source> look, CancellationToken token)
    {
        await foreach (Source source in Client.RoleStore.ListSources().WithCancellation(token).ConfigureAwait(false))
        {
            if (Sources.ContainsKey(source.Id!))
            {
                look(source);
            }
        }
    }
}
