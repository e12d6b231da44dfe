using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Saves the logs of recorded channels: all that was typed and shown, one file a channel.</summary>
[Cmdlet(VerbsData.Save, "PrivXConnectionTranscript", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class SavePrivXConnectionTranscriptCommand : RecordingCmdlet
{
    /// <summary>Form of the log; jsonl has one event a line.</summary>
    [Parameter]
    [KnownValues("jsonl", "json", "hex")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string Format { get; set; } = "jsonl";

    /// <summary>Types of events to keep, in the words of the server; all when left out.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Filter { get; set; }

    private protected override void SaveFrom(Connection connection, IReadOnlyList<TrailChannel> channels)
    {
        foreach (TrailChannel channel in channels)
        {
            string what = $"the log of channel {channel.Id} of connection {connection.Id}";
            WarnOf(channel.ProtocolFile, what);
            Save(channel, new SaveSource(
                what,
                $"{connection.Id}-{channel.Id}.{Format}",
                (client, token) => client.ConnectionManager.OpenConnectionTranscriptAsync(connection.Id!, channel.Id!, Format, Filter, token))
            {
                IsPrivate = true,
                IsText = true,
                Notes = [new("ConnectionId", connection.Id), new("ChannelId", channel.Id)],
            });
        }
    }
}
