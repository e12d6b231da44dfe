using System;
using System.Linq;
using System.Management.Automation;
using PrivX.ConnectionManager;
using PrivX.TrailIndex;

namespace PrivX.PowerShell.Formats;

/// <content>Connections, their recordings, and what is learned from them.</content>
public static partial class Columns
{
    /// <summary>Id of the user of a connection.</summary>
    public static string? UserId(PSObject instance) => Of<Connection>(instance).User?.Id;

    /// <summary>Id of the host that a connection goes to.</summary>
    public static string? TargetHostId(PSObject instance) => Of<Connection>(instance).TargetHost?.Id;

    /// <summary>Id of the network target that a connection goes to.</summary>
    public static string? NetworkTargetId(PSObject instance) => Of<Connection>(instance).TargetNetworkData?.Id;

    /// <summary>Id of the API target that a connection goes to.</summary>
    public static string? ApiTargetId(PSObject instance) => Of<Connection>(instance).TargetApiData?.Id;

    /// <summary>How many files were transferred.</summary>
    public static int Files(PSObject instance) => Of<TrailChannel>(instance).TransferredFiles.Length;

    /// <summary>Whether the recording of a channel is there.</summary>
    public static object? Status(PSObject instance) => Of<TrailChannel>(instance).ProtocolFile?.Status;

    /// <summary>Which way a file went.</summary>
    public static string? Transfer(PSObject instance) => Convert.ToString(Of<TrailFile>(instance).Direction, System.Globalization.CultureInfo.InvariantCulture) switch
    {
        "1" => "Download",
        "2" => "Upload",
        var other => other,
    };

    /// <summary>Subjects of the trust anchors.</summary>
    public static ItemList<string?> TrustAnchorSubjects(PSObject instance) => Of<UebaConfiguration>(instance).TrustAnchorsInfo.Select(certificate => certificate.Subject).ToArray();

    /// <summary>From when on connections are learned from.</summary>
    public static DateTimeOffset? From(PSObject instance) => Of<UebaDataset>(instance).TimeRangeSettings?.Start;

    /// <summary>Until when connections are learned from.</summary>
    public static DateTimeOffset? To(PSObject instance) => Of<UebaDataset>(instance).TimeRangeSettings?.End;

    /// <summary>State of the last training.</summary>
    public static string? Training(PSObject instance) => Of<UebaDataset>(instance).TrainingResults.LastOrDefault()?.Status;

    /// <summary>Code and words of an error.</summary>
    public static string Error(PSObject instance) => Of<object>(instance) switch
    {
        UebaTrainingResult result => Joined(result.ErrorCode, result.ErrorDetails),
        UebaTrainingOutcome outcome => Joined(outcome.ErrorCode, outcome.ErrorDetails),
        _ => string.Empty,
    };

    /// <summary>States of the models.</summary>
    public static ItemList<string> InstanceStates(PSObject instance) =>
        Of<UebaInternalStatus>(instance) is var status ? status.Instances.Concat(status.ModelInstanceStatus).Select(model => $"{model.FeatureConfigName} {model.Status}").ToArray() : [];

    /// <summary>How far into the recording a piece lies.</summary>
    public static TimeSpan? Offset(PSObject instance) => Of<TrailSlice>(instance).Position is { } position ? TimeSpan.FromMilliseconds(position) : null;

    private static string Joined(string? code, string? details) => string.Join(": ", new[] { code, details }.Where(text => !string.IsNullOrEmpty(text)));
}
