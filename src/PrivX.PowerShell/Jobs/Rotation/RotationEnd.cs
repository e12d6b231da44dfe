using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Transfer;
using PrivX.Monitor;

namespace PrivX.PowerShell.Jobs.Rotation;

/// <summary>Removes the old client of a rotation, after its overlap, where nobody has used it since.</summary>
/// <param name="client">The session.</param>
/// <param name="statePath">Full path of the state file.</param>
/// <param name="files">The disk.</param>
internal sealed class RotationEnd(PrivXClient client, string statePath, DiskFiles files)
{
    // After a question that somebody took his time to answer, it is looked again.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private DateTimeOffset _lookedAt;
    private DateTimeOffset _now;

    /// <summary>True once there is nothing left to remove.</summary>
    public bool IsGone { get; private set; }

    /// <summary>Reads the state and looks whether the old client may be removed; changes nothing.</summary>
    /// <param name="callerId">Asks who calls; null where the session knows it.</param>
    /// <param name="token">Ends it.</param>
    public async Task<RotationState> PlanAsync(Func<CancellationToken, Task<string>>? callerId, CancellationToken token)
    {
        RotationState state = RotationState.Read(statePath) ?? throw new PrivXFileException(ErrorCodes.FileNotRead, $"There is no file '{statePath}'.") { Remedy = "Name the file that Start-PrivXApiClientRotation was given with -StatePath." };
        if (state.Server != client.Origin.Server.ToString())
        {
            throw new PrivXUsageException(ErrorCodes.SessionMismatch, $"The rotation in '{statePath}' is on {state.Server}, and the session is with {client.Origin.Server}. Nothing was changed.") { Remedy = "Name the session of that server with -Session." };
        }

        if (state.Step == RotationStep.Completed)
        {
            IsGone = true;
            return state;
        }

        if (state.Step < RotationStep.Started || state.NewId is null)
        {
            throw new PrivXObjectException(ErrorCodes.RotationUnfinished, $"The rotation in '{statePath}' is not begun to its end: the new credentials of {state.New} are not proven to be stored. Nothing was removed.") { Remedy = "Run Start-PrivXApiClientRotation again as the first time: it goes on where it ended." };
        }

        await RefuseOwnAsync(state, callerId, token).ConfigureAwait(false);
        await CheckAsync(state, token).ConfigureAwait(false);
        return state;
    }

    /// <summary>Removes it.</summary>
    public async Task<RotationState> ApplyAsync(RotationState state, CancellationToken token)
    {
        if (state.Step == RotationStep.Completed)
        {
            return state;
        }

        using RotationLock entered = RotationLock.Enter(statePath, state, files);
        if (client.Clock.UtcNow - _lookedAt > Fresh)
        {
            await CheckAsync(state, token).ConfigureAwait(false);
        }

        RotationState removing = state with { Step = RotationStep.Removing };
        if (!IsGone)
        {
            await removing.SaveAsync(statePath, files, token).ConfigureAwait(false);
            await DeleteAsync(state.OldId, token).ConfigureAwait(false);
        }

        RotationState done = removing with { Step = RotationStep.Completed, Removed = _now };
        await done.SaveAsync(statePath, files, token).ConfigureAwait(false);
        return done;
    }

    private async Task RefuseOwnAsync(RotationState state, Func<CancellationToken, Task<string>>? callerId, CancellationToken token)
    {
        string? caller = callerId is null ? client.Origin.User : await callerId(token).ConfigureAwait(false);
        if (string.Equals(caller, state.OldId, StringComparison.OrdinalIgnoreCase))
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"The session is that of the old API client {state.Old}: it would remove itself. Nothing was removed.") { Remedy = $"Connect with the new credentials ({state.StoredIn}), or use a session of somebody else with -Session." };
        }
    }

    private async Task CheckAsync(RotationState state, CancellationToken token)
    {
        DateTimeOffset now = _now = await ServerTime.OfAsync(client, token).ConfigureAwait(false);
        if (now < state.NotBefore)
        {
            throw new PrivXObjectException(ErrorCodes.OverlapNotOver, $"The overlap in '{statePath}' ends at {state.NotBefore:u}, and on the server it is {now:u}. The old API client {state.Old} was not removed.") { Remedy = $"Run the command again after {state.NotBefore:u}." };
        }

        if (!await IsThereAsync(state.NewId!, token).ConfigureAwait(false))
        {
            throw new PrivXObjectException(ErrorCodes.NotFound, $"The new API client {state.New} is gone. The old one, {state.Old}, was not removed: it is the only one left.") { Remedy = "Run Start-PrivXApiClientRotation again: it creates the new one anew." };
        }

        IsGone = !await IsThereAsync(state.OldId, token).ConfigureAwait(false);
        if (!IsGone)
        {
            await RefuseUsedAsync(state, now, token).ConfigureAwait(false);
        }

        _lookedAt = client.Clock.UtcNow;
    }

    private async Task RefuseUsedAsync(RotationState state, DateTimeOffset now, CancellationToken token)
    {
        DateTimeOffset since = state.Since!.Value;
        var uses = new ClientUses(client);
        await uses.CheckReachAsync(state.Begun, token).ConfigureAwait(false);

        // The log-in that proved the new client must be in the log. Where it is not, that there is none of the old one says nothing.
        if (await uses.LastAsync(state.NewId!, state.Begun, now, token).ConfigureAwait(false) is null)
        {
            throw new PrivXListException($"The audit log does not show the log-in that proved the new API client {state.New}. Whether the old one was used cannot be known from it, and {state.Old} was not removed.") { Remedy = "Look with Get-PrivXAuditEvent whether log-ins of API clients are written, and whether you may see them." };
        }

        if (await uses.LastAsync(state.OldId, since, now, token).ConfigureAwait(false) is { } used)
        {
            (AuditEvent last, int count) = used;
            throw new PrivXObjectException(
                ErrorCodes.StillUsed,
                $"The old API client {state.Old} is still in use: {count} event{(count == 1 ? string.Empty : "s")} since {since:u}, the last at {last.Created:u} from {ClientUses.AddressOf(last) ?? "an address that is not told"} ({last.EventName ?? last.EventId}). It was not removed.")
            {
                Remedy = $"Give the new credentials ({state.StoredIn}) to what runs there; Get-PrivXApiClientUse shows all of it. Then run Start-PrivXApiClientRotation again as the first time: it proves the credentials again, and the overlap begins anew.",
            };
        }
    }

    private async Task<bool> IsThereAsync(string id, CancellationToken token)
    {
        try
        {
            await client.LocalUserStore.GetApiClientAsync(id, token).ConfigureAwait(false);
            return true;
        }
        catch (PrivXRequestException failure) when (failure.Status == 404)
        {
            return false;
        }
    }

    private async Task DeleteAsync(string id, CancellationToken token)
    {
        try
        {
            await client.LocalUserStore.DeleteApiClientAsync(id, token).ConfigureAwait(false);
        }
        catch (PrivXRequestException failure) when (failure.Status == 404)
        {
            // Somebody else has done it.
        }
    }
}
