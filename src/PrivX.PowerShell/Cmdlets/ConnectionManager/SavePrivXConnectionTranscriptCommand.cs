using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using PrivX.Client.Transfer;
using PrivX.ConnectionManager;
using PrivX.ConnectionManager.Transcripts;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Saves the logs of recorded channels: all that was typed and shown, one file a channel.</summary>
[Cmdlet(VerbsData.Save, "PrivXConnectionTranscript", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class SavePrivXConnectionTranscriptCommand : RecordingCmdlet
{
    /// <summary>
    /// Form of the log: jsonl, one event a line; json; hex; text, lines to read with their times, in which backspaces, returns and cursor keys have been
    /// carried out; asciicast, which terminal players show.
    /// </summary>
    [Parameter]
    [KnownValues("jsonl", "json", "hex", "text", "asciicast")]
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
        (string format, string ending) = Format.ToUpperInvariant() switch
        {
            "TEXT" => ("jsonl", "txt"),
            "ASCIICAST" => ("jsonl", "cast"),
            _ => (Format, Format),
        };
        foreach (TrailChannel channel in channels)
        {
            string what = $"the log of channel {channel.Id} of connection {connection.Id}";
            WarnOf(channel.ProtocolFile, what);
            Save(channel, new SaveSource(
                what,
                $"{connection.Id}-{channel.Id}.{ending}",
                (client, token) => client.ConnectionManager.OpenConnectionTranscriptAsync(connection.Id!, channel.Id!, format, Filter, token))
            {
                IsPrivate = true,
                Converter = () => ending switch
                {
                    "txt" => new TextTranscript(),
                    "cast" => new AsciicastTranscript($"Connection {connection.Id}, channel {channel.Id}"),
                    _ => new HarmlessText(),
                },
                Notes = [new("ConnectionId", connection.Id), new("ChannelId", channel.Id)],
            });
        }
    }
}
