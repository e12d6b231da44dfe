using System.Management.Automation;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Starts to judge connections by a trained dataset, in the place of the one that is in use.</summary>
[Cmdlet(VerbsLifecycle.Start, "PrivXUebaAnalysis", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(void))]
public sealed class StartPrivXUebaAnalysisCommand : ChangeCmdlet
{
    /// <summary>The dataset: its id, its comment or the dataset object. It must have been trained.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<UebaDataset>))]
    public ObjectReference<UebaDataset>? UebaDataset { get; set; }

    // Only one can be in use.
    private protected override void Process() => Change(
        UebaDataset,
        token => Resolver.ResolveOneAsync(Client, Nouns.UebaDataset, UebaDataset!, token),
        found => Confirm(Nouns.UebaDataset.Describe(found), "Judge connections by the dataset"),
        async (found, token) =>
        {
            await Client.ConnectionManager.StartUebaAnalysisAsync(found.Id!, token).ConfigureAwait(false);
            return true;
        },
        null);
}
