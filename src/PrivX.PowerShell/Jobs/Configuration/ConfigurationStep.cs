using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Portable;
using PrivX.Client.Updates;
using PrivX.Configuration;
using PrivX.PowerShell.Errors;
using PrivX.PowerShell.Kinds;

namespace PrivX.PowerShell.Jobs.Configuration;

/// <summary>One row of a plan on its way to the server: looked at, written, looked at again.</summary>
/// <param name="row">The row.</param>
/// <param name="server">The server.</param>
/// <param name="secrets">The secrets that were given.</param>
internal sealed class ConfigurationStep(ConfigurationChange row, ConfigurationServer server, ConfigurationSecrets secrets)
{
    private ConfigurationItem? _current;
    private IReadOnlyList<PortableDifference> _differences = [];
    private JsonObject _body = [];

    public ConfigurationChange Row { get; } = row;

    public ObjectName Key { get; } = new(row.Kind, row.Name);

    public ConfigurationKind Kind { get; } = ConfigurationKinds.Find(row.Kind)!;

    public JsonObject Wanted { get; } = row.Wanted is null ? [] : Parse(row);

    /// <summary>Members that are written in a second step because they name objects that are not there yet.</summary>
    public IReadOnlyCollection<string> Later { get; set; } = [];

    /// <summary>True once the object is there and nothing of it is left to be done but what comes later.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>Why it failed; null where it did not.</summary>
    public PrivXException? Failure { get; private set; }

    /// <summary>Why it ended the whole command; null where it did not.</summary>
    public PrivXException? Fatal { get; private set; }

    public bool IsDeclined { get; set; }

    /// <summary>What is done, for ShouldProcess.</summary>
    public string Action => _current is null
        ? $"Create {Row.Kind} with {string.Join("; ", Wanted.Where(member => member.Key != "name").Select(member => member.Key))}"
        : "Set " + string.Join("; ", _differences.Select(difference => $"{difference.Path}: {difference.From ?? "(none)"} -> {difference.To ?? "(none)"}"));

    /// <summary>True where something is to be sent.</summary>
    public bool IsDue => Row.Result is null;

    /// <summary>Looks at the object as it is now; sends nothing that changes it.</summary>
    public Task<bool> PrepareAsync(CancellationToken token) => GuardAsync(async () =>
    {
        IReadOnlyList<ConfigurationItem> named = server.Named(Key);
        if (named.Count > 1)
        {
            throw ConfigurationServer.Doubled(Key, named.Count);
        }

        // The list was read just now: what it shows to be as wanted needs no second look.
        JsonObject listed = named.Count == 0 ? [] : server.Portable(named[0]);
        var comparison = new PortableComparison(IsKept);
        _differences = comparison.Compare(listed, Wanted, Kind.Model);
        if (named.Count == 1 && _differences.Count == 0)
        {
            Row.Result = "Unchanged";
            return;
        }

        if (Row.Before != (named.Count == 0 ? null : ConfigurationFolder.HashOf(listed)))
        {
            throw Conflict(named.Count == 0 ? "removed" : Row.Before is null ? "created" : "changed");
        }

        if (named.Count == 1)
        {
            _current = await Kind.ReadAsync(server.Client, named[0].Id, token).ConfigureAwait(false);
            JsonObject read = server.Portable(_current);
            if (!string.Equals(_current.Name, Row.Name, StringComparison.OrdinalIgnoreCase) || comparison.Compare(listed, read, Kind.Model).Any(difference => listed[difference.Member] is not null))
            {
                throw Conflict("changed");
            }

            server.Learn(_current);
            _differences = comparison.Compare(read, Wanted, Kind.Model);
        }

        _body = Body(Later);
        if (_current is not null)
        {
            // Refuse before asking when it could not be written anyway.
            Kind.Check(server.Client, _current, _body, Members);
        }
    });

    /// <summary>Writes the object.</summary>
    public Task<bool> SendAsync(CancellationToken token) => !IsDue ? Task.FromResult(true) : IsDeclined ? Decline() : GuardAsync(async () =>
    {
        bool isNew = _current is null;
        _current = isNew
            ? await Kind.CreateAsync(server.Client, Row.Name, _body, token).ConfigureAwait(false)
            : await WriteAsync(token).ConfigureAwait(false);
        server.Learn(_current);
        await SetDisabledAsync(token).ConfigureAwait(false);
        if (Later.Count > 0)
        {
            IsSettled = true;
            return;
        }

        Verify(isNew);
    });

    /// <summary>Writes what had to wait for other objects.</summary>
    public Task<bool> SendLaterAsync(CancellationToken token) => !IsSettled ? Task.FromResult(true) : GuardAsync(async () =>
    {
        _body = Body([]);
        await Kind.ReplaceAsync(server.Client, _current!, _body, Later, token).ConfigureAwait(false);
        _current = await Kind.ReadAsync(server.Client, _current!.Id, token).ConfigureAwait(false);
        server.Learn(_current);
        Verify(isNew: true);
    });

    /// <summary>Keys of all secrets that the object has.</summary>
    public IEnumerable<string> SecretKeys
    {
        get
        {
            var writer = new PortableWriter(server, static _ => null, IsKept);
            writer.Write(Wanted, null, Kind.Model);
            return writer.Secrets.Select(path => $"{Key}/{path}");
        }
    }

    /// <summary>True for what is not part of PrivX.</summary>
    public bool IsRemovable => !server.Named(Key).Any(Kind.IsBuiltIn);

    /// <summary>Says what would come of it, without doing it.</summary>
    public void Show(bool isWhatIf)
    {
        if (isWhatIf)
        {
            Row.Result = Row.Action == "OnlyInTarget" ? "Removed" : _current is null ? "Created" : "Updated";
            server.Pretend(Key);
        }
    }

    /// <summary>Looks whether an object that is to be removed is as it was, and whether others name it.</summary>
    public Task<bool> PrepareRemovalAsync(CancellationToken token) => GuardAsync(async () =>
    {
        IReadOnlyList<ConfigurationItem> named = server.Named(Key);
        if (named.Count != 1)
        {
            Skip(named.Count == 0 ? "It is gone already." : ConfigurationServer.Doubled(Key, named.Count).Message);
            return;
        }

        _current = await Kind.ReadAsync(server.Client, named[0].Id, token).ConfigureAwait(false);
        server.Learn(_current);
        string[] users = server.UsersOf(Key).Where(user => !user.Key.Equals(Key)).Select(user => user.Key.ToString()).ToArray();
        if (Row.Before != ConfigurationFolder.HashOf(server.Portable(_current)))
        {
            throw Conflict("changed");
        }

        if (users.Length > 0)
        {
            throw new PrivXObjectException(ErrorCodes.Conflict, $"{Key} is still named by {string.Join(", ", users)}, and was not removed.");
        }
    });

    /// <summary>Removes the object.</summary>
    public Task<bool> RemoveAsync(CancellationToken token) => !IsDue ? Task.FromResult(true) : IsDeclined ? Decline() : GuardAsync(async () =>
    {
        await Kind.DeleteAsync(server.Client, _current!.Id, token).ConfigureAwait(false);
        server.Forget(_current);
        Row.Result = "Removed";
    });

    /// <summary>Says that it was not done, and why.</summary>
    public void Skip(string reason)
    {
        Row.Result = "NotDone";
        Row.Error = reason;
    }

    private bool IsKept(MemberRule rule) => ConfigurationPlanner.IsKept(rule, Row.FileVersion, server.Version);

    private string[] Members => _differences.Select(difference => difference.Member)
        .SelectMany(member => member == PortableMarks.Unknown ? (Wanted[member] as JsonObject ?? []).Select(unknown => unknown.Key) : [member])
        .Concat(Kind.RequiredSecrets(_current!.Raw).Where(path => secrets.Has($"{Key}/{path}")).Select(path => path.Split('.')[0]))
        .Where(member => MemberMap.Of(Kind.Model).Find(member)?.ChangedBy is null)
        .Distinct(StringComparer.Ordinal).ToArray();

    private JsonObject Body(IReadOnlyCollection<string> without)
    {
        var wanted = (JsonObject)Wanted.DeepClone();
        foreach (string member in without)
        {
            wanted.Remove(member);
        }

        var writer = new PortableWriter(server, path => secrets.Of($"{Key}/{path}"), IsKept);
        JsonObject body = writer.Write(wanted, _current?.Raw, Kind.Model);
        return writer.Unresolved.Count > 0 ? throw new PrivXObjectException(ErrorCodes.NotFound, $"{Key} names {string.Join(", ", writer.Unresolved)}, which is not there.")
            : writer.Unset.Count > 0 ? throw new PrivXObjectException(ErrorCodes.SecretRequired, $"{Key} needs {string.Join(", ", writer.Unset.Select(path => $"'{Key}/{path}'"))}.") { Remedy = "Give the secrets with -Secret or -SecretVault, by these keys." }
            : body;
    }

    private async Task<ConfigurationItem> WriteAsync(CancellationToken token)
    {
        if (Members.Length > 0)
        {
            await Kind.ReplaceAsync(server.Client, _current!, _body, Members, token).ConfigureAwait(false);
        }

        return await Kind.ReadAsync(server.Client, _current!.Id, token).ConfigureAwait(false);
    }

    private async Task SetDisabledAsync(CancellationToken token)
    {
        if (Wanted["disabled"] is not JsonValue flag)
        {
            return;
        }

        bool wanted = flag.GetValueKind() == JsonValueKind.True;
        bool isDisabled = server.Portable(_current!)["disabled"] is JsonValue there && there.GetValueKind() == JsonValueKind.True;
        if (Kind.Disable is { } disable && wanted != isDisabled)
        {
            await disable(server.Client, _current!.Id, wanted, token).ConfigureAwait(false);
            _current = await Kind.ReadAsync(server.Client, _current.Id, token).ConfigureAwait(false);
            server.Learn(_current);
        }
    }

    // What the server made of it, which need not be what was sent.
    private void Verify(bool isNew)
    {
        PortableDifference[] left = new PortableComparison(IsKept).Compare(server.Portable(_current!), Wanted, Kind.Model).Where(difference => difference.To != "***").ToArray();
        if (left.Length > 0)
        {
            throw new PrivXObjectException(ErrorCodes.NotAsWanted, $"{Key} was {(isNew ? "created" : "updated")}, and the server has something else afterwards: {string.Join(", ", left.Select(difference => difference.Path))}.");
        }

        Row.Result = isNew ? "Created" : "Updated";
    }

    private PrivXObjectException Conflict(string what) =>
        new(ErrorCodes.Conflict, $"{Key} was {what} on the server since it was compared, and stays as it is.") { Remedy = "Compare again, and look at the difference." };

    private Task<bool> Decline()
    {
        Skip("It was declined.");
        return Task.FromResult(true);
    }

    // A row that fails is told in the row, and the others go on.
    private async Task<bool> GuardAsync(Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (PrivXException failure)
        {
            IsSettled = false;
            Failure = failure;
            Row.Result = failure.Code is ErrorCodes.Conflict ? "Conflict" : "Failed";
            Row.Error = Advice.For(failure) is { } remedy ? $"{failure.Message} {remedy}" : failure.Message;
            Fatal = Errors.ErrorMapper.IsTerminating(failure) || failure is PrivXConnectionException ? failure : null;
        }

        return true;
    }

    private static JsonObject Parse(ConfigurationChange row)
    {
        try
        {
            return JsonNode.Parse(row.Wanted!) as JsonObject ?? throw new JsonException("it is no object");
        }
        catch (JsonException failure)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"The row of {row} has no object in Wanted: {failure.Message.TrimEnd('.')}.") { Remedy = "Hand in the rows of Compare-PrivXConfiguration as they are." };
        }
    }
}
