using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Client;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>What saves parts of recordings. Channels and files are known only to the single connection, which is read for it.</summary>
public abstract class RecordingCmdlet : SaveCmdlet
{
    private protected RecordingCmdlet()
    {
    }

    /// <summary>Recorded connections: ids or connection objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "InputObject")]
    [ArgumentCompleter(typeof(RecordingCompleter))]
    public ObjectReference<Connection>[]? Connection { get; set; }

    /// <summary>Ids of channels, from Trail.Channels of the connection; all channels when left out.</summary>
    [Parameter]
    [Alias("ChannelId")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string[]))]
    public string[]? Channel { get; set; }

    private protected abstract void SaveFrom(Connection connection, IReadOnlyList<TrailChannel> channels);

    private protected sealed override void Process() => ForEach(Connection, reference =>
    {
        string id = IdOf(reference);
        Connection connection = Run(token => Client.ConnectionManager.GetConnectionAsync(id, null, token));
        ItemList<TrailChannel> channels = connection.Trail?.Channels ?? [];
        if (channels.Count == 0)
        {
            WriteWarning($"{Nouns.Connection.Describe(connection)} {(connection.TrailRemoved == true ? "has no recording any more" : "was not recorded")}.");
            return;
        }

        string? missing = Channel?.FirstOrDefault(wanted => !channels.Any(channel => Is(channel.Id, wanted)));
        if (missing is not null)
        {
            throw new PrivXObjectException(ErrorCodes.NotFound, $"{Nouns.Connection.Describe(connection)} has no channel '{missing}'.")
            {
                Remedy = $"Its channels: {string.Join(", ", channels.Select(channel => $"{channel.Id} ({channel.Type})"))}.",
            };
        }

        SaveFrom(connection, channels.Where(channel => Channel is null || Channel.Any(wanted => Is(channel.Id, wanted))).ToArray());
    });

    /// <summary>Tells of a state of a recorded file that makes what is saved less than the whole truth.</summary>
    private protected void WarnOf(TrailFile? file, string what)
    {
        if (file?.Status is { Length: > 0 } status && !Is(status, "OK"))
        {
            WriteWarning($"The server says {status} of {what}.");
        }
    }

    private protected static bool Is(string? text, string wanted) => string.Equals(text, wanted, StringComparison.OrdinalIgnoreCase);
}
