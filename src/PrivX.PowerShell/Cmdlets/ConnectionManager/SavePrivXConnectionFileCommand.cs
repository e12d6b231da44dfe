using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using PrivX.Client;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Saves files that were transferred in recorded connections.</summary>
[Cmdlet(VerbsData.Save, "PrivXConnectionFile", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class SavePrivXConnectionFileCommand : RecordingCmdlet
{
    /// <summary>Names or ids of files, from TransferredFiles of the channels; wildcards are allowed. All files when left out.</summary>
    [Parameter]
    [Alias("Name", "FileId")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string[]))]
    public string[]? File { get; set; }

    /// <summary>Save the recorded protocol streams of the channels as well, from which PrivX plays a recording. They can be very large.</summary>
    [Parameter]
    public SwitchParameter IncludeProtocolFile { get; set; }

    private protected override void SaveFrom(Connection connection, IReadOnlyList<TrailChannel> channels)
    {
        (TrailChannel Channel, TrailFile File)[] files = channels.SelectMany(channel => channel.TransferredFiles.Select(file => (channel, file))).ToArray();
        ForEach(File, wanted =>
        {
            if (!new NamePattern(wanted).IsPattern && !Meant(wanted).Any())
            {
                throw new PrivXObjectException(ErrorCodes.NotFound, $"{Nouns.Connection.Describe(connection)} has no file '{wanted}'.")
                {
                    Remedy = files.Length == 0 ? "No files were transferred in it." : $"Its files: {string.Join(", ", files.Select(found => found.File.Name))}.",
                };
            }
        });
        foreach ((TrailChannel channel, TrailFile file) in File is null ? files : File.SelectMany(Meant).Distinct())
        {
            SaveOne(connection, channel, file, file.Name is { Length: > 0 } name ? name : file.Id!);
        }

        foreach (TrailChannel channel in IncludeProtocolFile ? channels : [])
        {
            if (channel.ProtocolFile is { Id: not null } file)
            {
                SaveOne(connection, channel, file, $"{connection.Id}-{channel.Id}-{file.Name}");
            }
        }

        IEnumerable<(TrailChannel Channel, TrailFile File)> Meant(string wanted) => files.Where(found => Is(found.File.Id, wanted)).ToArray() is { Length: > 0 } byId
            ? byId
            : new NamePattern(wanted).Best(files, found => found.File.Name);
    }

    private void SaveOne(Connection connection, TrailChannel channel, TrailFile file, string fileName)
    {
        string what = $"file {file.Name} of connection {connection.Id}";
        WarnOf(file, what);
        Save(file, new SaveSource(what, fileName, (client, token) => client.ConnectionManager.OpenConnectionFileAsync(connection.Id!, channel.Id!, file.Id!, token))
        {
            IsPrivate = true,
            Notes = [new("ConnectionId", connection.Id), new("ChannelId", channel.Id), new("FileId", file.Id)],
        });
    }
}
