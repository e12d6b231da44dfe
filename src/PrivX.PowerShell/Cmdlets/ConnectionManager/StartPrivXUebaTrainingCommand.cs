using System;
using System.Collections.Generic;
using System.Management.Automation;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Trains datasets, or trains them again. With -Wait, writes what became of it.</summary>
[Cmdlet(VerbsLifecycle.Start, "PrivXUebaTraining", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(UebaTrainingOutcome))]
public sealed class StartPrivXUebaTrainingCommand : ChangeCmdlet
{
    private List<UebaTraining> Trainings => Gathered<List<UebaTraining>>();

    /// <summary>Datasets to train: ids, comments, wildcards or dataset objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<UebaDataset>))]
    [SupportsWildcards]
    public ObjectReference<UebaDataset>[]? UebaDataset { get; set; }

    /// <summary>Judge connections by the dataset as soon as the training has finished.</summary>
    [Parameter]
    public SwitchParameter Activate { get; set; }

    /// <summary>Wait until the training has finished, which can take hours.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>How long to wait at most for all datasets together: a time span, 01:00:00 when left out.</summary>
    [Parameter]
    [WaitingTime]
    [ReadAs(typeof(TimeSpan))]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromHours(1);

    private protected override void Process() => ForEach(UebaDataset, dataset =>
    {
        InputTarget item = TargetOf(dataset);
        Change(
            Nouns.UebaDataset,
            dataset,
            Activate ? "Train the dataset and judge connections by it" : "Train the dataset",
            async (found, token) =>
            {
                ConnectionCount count = await Client.ConnectionManager.TrainUebaDatasetAsync(found.Id!, Activate ? true : null, token).ConfigureAwait(false);
                return new UebaTraining(found, count.Count) { Item = item, Name = Nouns.UebaDataset.Describe(found) };
            },
            Started);
    });

    private protected override void Finish() => WaitFor(Trainings, Timeout, "Get-PrivXUebaDataset", async (training, token) =>
        training.Look(await Client.ConnectionManager.GetUebaDatasetAsync(training.Id, cancellationToken: token).ConfigureAwait(false)));

    private void Started(UebaTraining training)
    {
        if (Wait)
        {
            Trainings.Add(training);
        }
        else
        {
            WriteObject(training.ToOutcome(isAwaited: false));
        }
    }
}
