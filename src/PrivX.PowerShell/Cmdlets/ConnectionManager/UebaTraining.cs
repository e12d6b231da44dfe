using System;
using System.Linq;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>One dataset on its way through a training, which is the newest of its history.</summary>
internal sealed class UebaTraining(UebaDataset dataset, int? connections) : ServerJob
{
    private const string UnderWay = "TRAINING";

    private UebaTrainingResult? _result;

    public string Id => dataset.Id!;

    public override bool IsOver => _result is { Status.Length: > 0 } && !Is(UnderWay);

    public void Look(UebaDataset now) => _result = now.TrainingResults.OrderBy(result => result.Created).LastOrDefault();

    public override object ToOutcome() => ToOutcome(isAwaited: true);

    public UebaTrainingOutcome ToOutcome(bool isAwaited) => new()
    {
        UebaDatasetId = Id,
        Comment = dataset.Comment,
        Connections = connections,
        Outcome = !isAwaited ? "Started" : !IsOver ? "TimedOut" : HasFailed ? "Failed" : "Succeeded",
        Status = _result?.Status,
        ErrorCode = Text(_result?.ErrorCode),
        ErrorDetails = Text(_result?.ErrorDetails),
    };

    // How the server calls the states after the training is not documented; that it names an error is.
    private bool HasFailed =>
        Text(_result!.ErrorCode) is not null || Text(_result.ErrorDetails) is not null
        || _result.Status!.Contains("FAIL", StringComparison.OrdinalIgnoreCase)
        || _result.Status!.Contains("ERROR", StringComparison.OrdinalIgnoreCase);

    private bool Is(string status) => string.Equals(_result?.Status, status, StringComparison.OrdinalIgnoreCase);

    private static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
