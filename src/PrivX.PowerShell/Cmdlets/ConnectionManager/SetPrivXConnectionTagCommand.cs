using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Updates;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Sets the tags of connections: all of them, or by adding and taking away.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXConnectionTag", DefaultParameterSetName = "Replace", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(Connection))]
public sealed class SetPrivXConnectionTagCommand : ChangeCmdlet
{
    /// <summary>Connections to tag: ids or connection objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "InputObject")]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public ObjectReference<Connection>[]? Connection { get; set; }

    /// <summary>Tags in the place of those there are; an empty list takes every one away.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Replace")]
    [ArgumentCompleter(typeof(ConnectionTagCompleter))]
    [AllowEmptyCollection]
    [ReadAs(typeof(string[]))]
    public string[]? Tag { get; set; }

    /// <summary>Tags to add to those there are.</summary>
    [Parameter(ParameterSetName = "Change")]
    [ArgumentCompleter(typeof(ConnectionTagCompleter))]
    [ReadAs(typeof(string[]))]
    public string[] Add { get; set; } = [];

    /// <summary>Tags to take away.</summary>
    [Parameter(ParameterSetName = "Change")]
    [ArgumentCompleter(typeof(ConnectionTagCompleter))]
    [ReadAs(typeof(string[]))]
    public string[] Remove { get; set; } = [];

    /// <summary>Write the connection as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForEach(Connection, reference => ForTargets(Nouns.Connection, reference, target => Change(
        reference,
        token => target.ReadAsync(Client, token),
        found => IsWanted(found) || Confirm(Nouns.Connection.Describe(found), $"Set tags: {string.Join(", ", found.Tags)} -> {string.Join(", ", Wanted(found))}"),
        SetAsync,
        done =>
        {
            WarnOfLost("tags", reference, done.Lost);
            WriteIfAny(PassThru ? done.Connection : null);
        })));

    private async Task<(Connection Connection, IReadOnlyList<string> Lost)> SetAsync(Connection found, CancellationToken token)
    {
        if (IsWanted(found))
        {
            return (found, []);
        }

        Connection last = found;
        var list = new ReplacedList<string>
        {
            Name = $"The tags of connection {Nouns.Connection.Describe(found)}",
            Remedy = "Look at them with Get-PrivXConnection, and repeat the change where it is not made.",
            ReadAsync = async stop =>
            {
                last = await Client.ConnectionManager.GetConnectionAsync(found.Id!, null, stop).ConfigureAwait(false);
                return last.Tags;
            },
            WriteAsync = (tags, stop) => Client.ConnectionManager.UpdateConnectionTagsAsync(found.Id!, tags, stop),
            KeyOf = static tag => tag,
            IsSame = static (one, other) => string.Equals(one, other, StringComparison.Ordinal),
            NameOf = static tag => tag,
        };
        UpdatedList<string> updated = await new ListUpdate<string>(list, Clock).ApplyAsync(ChangeOf, token).ConfigureAwait(false);
        return (last, updated.Lost);
    }

    // What is there in other letters is there.
    private ListChange<string> ChangeOf(IReadOnlyList<string> now) => Tag is { } all
        ? ListChange<string>.Exactly(now, all.Distinct(StringComparer.OrdinalIgnoreCase).ToArray(), static tag => tag)
        : new(Add.Except(Remove.Concat(now), StringComparer.OrdinalIgnoreCase).ToArray(), Remove);

    private bool IsWanted(Connection found) => found.Tags.OrderBy(static tag => tag, StringComparer.Ordinal).SequenceEqual(Wanted(found).OrderBy(static tag => tag, StringComparer.Ordinal));

    private string[] Wanted(Connection found) => (Tag ?? found.Tags.Concat(Add).Except(Remove, StringComparer.OrdinalIgnoreCase))
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .ToArray();
}
