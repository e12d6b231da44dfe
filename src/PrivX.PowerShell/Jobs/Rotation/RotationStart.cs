using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Authentication;
using PrivX.Client.Configuration;
using PrivX.Client.Transfer;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Errors;

namespace PrivX.PowerShell.Jobs.Rotation;

/// <summary>
/// Gives an API client a successor: creates it, proves its credentials by a log-in, stores them and reads them back, in this order, so that nobody ever reads
/// credentials that do not work. The state is written before each step. A step that fails takes all that this run did back; a run that dies is gone on with.
/// </summary>
internal sealed class RotationStart(PrivXClient client, RotationRequest request, DiskFiles files)
{
    private static readonly TimeSpan DefaultOverlap = TimeSpan.FromDays(1);
    private static readonly TimeSpan LogOutBound = TimeSpan.FromSeconds(5);
    private static readonly Regex EarlierTime = new(@"-\d{8}T\d{6}Z$", RegexOptions.CultureInvariant);

    private RotationState _state = null!;
    private bool _isUnknown;

    /// <summary>True while there is something begun that is neither done nor undone.</summary>
    public bool IsUnderWay { get; private set; }

    /// <summary>Finds out what is to be done, and refuses what cannot be; changes nothing.</summary>
    public async Task<RotationPlan> PlanAsync(ApiClient old, CancellationToken token)
    {
        RotationState? known = RotationState.Read(request.StatePath);
        RotationState state;
        if (known is null or { Step: RotationStep.Completed })
        {
            state = await NewStateAsync(old, token).ConfigureAwait(false);
        }
        else
        {
            RefuseOther(known, old);
            state = known with { Overlap = request.Overlap ?? known.Overlap };
        }

        if (!IsReadable(old.Secret) || !IsReadable(old.OauthClientSecret))
        {
            throw new PrivXObjectException(ErrorCodes.SecretMissing, $"The server does not show you the secrets of the API client {state.Old}, so that those of a new one would be lost. Nothing was changed.") { Remedy = "Use a session that may manage API clients." };
        }

        RotationPlace[] places = Places(state);
        foreach (RotationPlace place in places)
        {
            await place.CheckAsync(old.Id!, state.NewId, token).ConfigureAwait(false);
        }

        return new RotationPlan(old, known, state, places);
    }

    /// <summary>Does it.</summary>
    public async Task<RotationState> ApplyAsync(RotationPlan plan, CancellationToken token)
    {
        using RotationLock entered = RotationLock.Enter(request.StatePath, plan.Known, files);
        _state = plan.State;
        IsUnderWay = true;
        byte[]? before = plan.Known is { Step: RotationStep.Completed } ? File.ReadAllBytes(request.StatePath) : null;
        try
        {
            ApiClientCredential credential = await CreatedAsync(plan, token).ConfigureAwait(false);
            await ProveAsync(credential, token).ConfigureAwait(false);
            if (!plan.IsProvenAgain)
            {
                await SaveAsync(_state with { Step = RotationStep.Storing }, token).ConfigureAwait(false);
            }

            foreach (RotationPlace place in plan.Places)
            {
                await place.StoreAsync(credential, token).ConfigureAwait(false);
            }

            await SaveAsync(_state with { Step = RotationStep.Started, Since = After(await ServerTime.OfAsync(client, token).ConfigureAwait(false)) }, token).ConfigureAwait(false);
            IsUnderWay = false;
            return _state;
        }
        catch (PrivXException failure)
        {
            List<string> left = plan.IsProvenAgain ? [] : await UndoAsync(plan, before, token).ConfigureAwait(false);
            IsUnderWay = false;
            if (left.Count == 0)
            {
                throw;
            }

            throw new PrivXObjectException(ErrorCodes.NotUndone, $"{failure.Message} All was undone but: {string.Join("; ", left)}. The old client {_state.Old} is as it was.", failure)
            {
                Remedy = $"Run the command again with the same -StatePath: it goes on where this one ended. {Advice.For(failure)}".TrimEnd(),
            };
        }
    }

    // An event of the same second may have been written before.
    private static DateTimeOffset After(DateTimeOffset now) => now.Ticks % TimeSpan.TicksPerSecond == 0 ? now.AddSeconds(1) : now;

    private static bool IsReadable(SecretText? secret) => secret?.ToPlainText() is { Length: > 0 } text && text.Any(c => c != '*');

    private static bool IsSame(string? id, string? other) => string.Equals(id, other, StringComparison.OrdinalIgnoreCase);

    private RotationPlace[] Places(RotationState state) =>
    [
        .. state.VaultSecret is { } name ? new RotationPlace[] { new VaultPlace(client, name) } : [],
        .. state.ConfigurationFile is { } path ? new RotationPlace[] { new FilePlace(path, client.Options, files) } : [],
    ];

    private async Task<RotationState> NewStateAsync(ApiClient old, CancellationToken token)
    {
        DateTimeOffset now = await ServerTime.OfAsync(client, token).ConfigureAwait(false);
        string stem = request.NameSuffix is null ? EarlierTime.Replace(old.Name!, string.Empty) : old.Name!;
        string name = stem + (request.NameSuffix ?? Suffix(now));
        ApiClient? taken = await FindAsync(name, token).ConfigureAwait(false);
        DateTimeOffset suffix = now;
        while (taken is not null && request.NameSuffix is null)
        {
            // Two rotations in one second.
            suffix = suffix.AddSeconds(1);
            name = stem + Suffix(suffix);
            taken = await FindAsync(name, token).ConfigureAwait(false);
        }

        return taken is not null
            ? throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"-NameSuffix makes the name '{name}', which an API client has already ({taken.Id}). Nothing was changed.") { Remedy = "Give another -NameSuffix, or leave it out: the time is added then." }
            : new RotationState
            {
                Server = client.Origin.Server.ToString(),
                OldId = old.Id!,
                OldName = old.Name,
                NewName = name,
                VaultSecret = request.VaultSecret,
                ConfigurationFile = request.ConfigurationFile,
                Overlap = request.Overlap ?? DefaultOverlap,
                Begun = now,
            };
    }

    private static string Suffix(DateTimeOffset time) => time.UtcDateTime.ToString("'-'yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private void RefuseOther(RotationState known, ApiClient old)
    {
        string begun = $"The rotation in '{request.StatePath}'";
        if (known.Server != client.Origin.Server.ToString())
        {
            throw new PrivXUsageException(ErrorCodes.SessionMismatch, $"{begun} is on {known.Server}, and the session is with {client.Origin.Server}. Nothing was changed.") { Remedy = "Name the session of that server with -Session, or another file with -StatePath." };
        }

        if (!IsSame(known.OldId, old.Id))
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"{begun} is of the API client {known.Old}, and -ApiClient is {old.Name} ({old.Id}). Nothing was changed.") { Remedy = "End that one first with Complete-PrivXApiClientRotation, or name another file with -StatePath." };
        }

        if (known.Step is RotationStep.Removing)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"{begun} is about to remove {known.Old}. Nothing was changed.") { Remedy = "Run Complete-PrivXApiClientRotation again." };
        }

        if (known.VaultSecret != request.VaultSecret || known.ConfigurationFile != request.ConfigurationFile)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"{begun} stores the credentials in {known.StoredIn}, and -VaultSecret and -ConfigurationFile say something else. Nothing was changed.") { Remedy = "Give both as in the first run." };
        }
    }

    private async Task<ApiClientCredential> CreatedAsync(RotationPlan plan, CancellationToken token)
    {
        ApiClient? made = plan.IsContinued ? await KnownAsync(token).ConfigureAwait(false) : null;
        if (made is null)
        {
            await SaveAsync(_state with { Step = RotationStep.Creating, NewId = null }, token).ConfigureAwait(false);
            _state = _state with { NewId = await CreateAsync(plan.Old, token).ConfigureAwait(false) };
            await SaveAsync(_state with { Step = RotationStep.Created }, token).ConfigureAwait(false);
            made = await client.LocalUserStore.GetApiClientAsync(_state.NewId!, token).ConfigureAwait(false);
        }

        string[] missing = [.. plan.Old.Roles.Where(role => !made.Roles.Any(has => IsSame(has.Id, role.Id))).Select(role => role.Name ?? role.Id!)];
        if (missing.Length > 0 || made.Roles.Count != plan.Old.Roles.Count)
        {
            throw new PrivXObjectException(ErrorCodes.NotAsWanted, $"The API client {_state.New} has other roles than {_state.Old}: {(missing.Length > 0 ? string.Join(", ", missing) + " missing" : "some more")}.") { Remedy = "Look at both with Get-PrivXApiClient, make the roles the same, and run the command again." };
        }

        return IsReadable(made.Secret) && IsReadable(made.OauthClientSecret)
            ? new ApiClientCredential(made.Id!, made.Secret!, made.OauthClientId!, made.OauthClientSecret!)
            : throw new PrivXObjectException(ErrorCodes.SecretMissing, $"The server does not show the secrets of the API client {_state.New}.") { Remedy = "Use a session that may manage API clients." };
    }

    // What an earlier run created; the server shows its secrets again.
    private async Task<ApiClient?> KnownAsync(CancellationToken token)
    {
        try
        {
            string? id = _state.NewId ?? (await FindAsync(_state.NewName, token).ConfigureAwait(false))?.Id;
            if (id is null)
            {
                return null;
            }

            ApiClient known = await client.LocalUserStore.GetApiClientAsync(id, token).ConfigureAwait(false);
            if (_state.NewId is null)
            {
                _state = _state with { NewId = id };
                await SaveAsync(_state with { Step = RotationStep.Created }, token).ConfigureAwait(false);
            }

            return known;
        }
        catch (PrivXRequestException failure) when (failure.Status == 404)
        {
            return null;
        }
    }

    private async Task<string> CreateAsync(ApiClient old, CancellationToken token)
    {
        // What this module does not know of the old one belongs to it as well.
        var wanted = new ApiClientCreate { Name = _state.NewName, Roles = [.. old.Roles.Select(role => new RoleHandle { Id = role.Id, Name = role.Name })], Unknown = old.Unknown };
        try
        {
            return await client.LocalUserStore.CreateApiClientAsync(wanted, token).ConfigureAwait(false);
        }
        catch (PrivXException failure)
        {
            // It may be there all the same, whatever the answer was; its name tells.
            _isUnknown = failure is not PrivXRequestException { Status: < 500 };
            if (await FindAsync(_state.NewName, token).ConfigureAwait(false) is { } made)
            {
                return made.Id!;
            }

            throw;
        }
    }

    private async Task<ApiClient?> FindAsync(string name, CancellationToken token)
    {
        var found = new List<ApiClient>();
        await foreach (ApiClient one in client.LocalUserStore.SearchApiClients(new ApiClientSearch { Keywords = name }).WithCancellation(token).ConfigureAwait(false))
        {
            if (IsSame(one.Name, name))
            {
                found.Add(one);
            }
        }

        return found.Count < 2 ? found.FirstOrDefault()
            : throw new PrivXObjectException(ErrorCodes.AmbiguousName, $"There are {found.Count} API clients named '{name}': {string.Join(", ", found.Select(one => one.Id))}.") { Remedy = "Remove those that are not needed with Remove-PrivXApiClient, by their ids, and run the command again." };
    }

    // A session of its own, which ends with it.
    private async Task ProveAsync(ApiClientCredential credential, CancellationToken token)
    {
        using PrivXClient own = await client.ConnectAsAsync(credential, token).ConfigureAwait(false);
        using CancellationTokenSource bound = CancellationTokenSource.CreateLinkedTokenSource(token);
        bound.CancelAfter(LogOutBound);
        try
        {
            await own.WithReporter(client.Reporter).LogoutAsync(bound.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is PrivXException || (failure is OperationCanceledException && !token.IsCancellationRequested))
        {
            client.Reporter?.Warning($"The log-in that proved the credentials of {_state.New} could not be ended on the server; it ends there by itself when its token expires.");
        }
    }

    private async Task SaveAsync(RotationState state, CancellationToken token)
    {
        await state.SaveAsync(request.StatePath, files, token).ConfigureAwait(false);
        _state = state;
    }

    // First the places: nobody is to read the credentials of a client that is gone. Where they cannot be put right, the client stays.
    private async Task<List<string>> UndoAsync(RotationPlan plan, byte[]? before, CancellationToken token)
    {
        var left = new List<string>();
        foreach (RotationPlace place in plan.Places.Reverse())
        {
            if (!place.IsTouched && IsSame(place.ClientId, _state.NewId) && _state.NewId is not null)
            {
                left.Add($"{place.Title} holds the new credentials since an earlier run");
                continue;
            }

            await TryAsync(left, $"{place.Title} may hold the new credentials", () => place.RestoreAsync(token)).ConfigureAwait(false);
        }

        if (left.Count > 0)
        {
            left.Add($"the new API client {_state.New} was kept for that");
            return left;
        }

        await TryAsync(left, $"the new API client {_state.New} may be there", () => RemoveNewAsync(plan.IsContinued, left, token)).ConfigureAwait(false);
        if (left.Count == 0)
        {
            await TryAsync(left, $"the file '{request.StatePath}'", () => ForgetAsync(before, token)).ConfigureAwait(false);
        }

        return left;
    }

    private async Task RemoveNewAsync(bool isContinued, List<string> left, CancellationToken token)
    {
        string? id = _state.NewId ?? (_isUnknown || isContinued ? (await FindAsync(_state.NewName, token).ConfigureAwait(false))?.Id : null);
        if (id is not null)
        {
            await client.LocalUserStore.DeleteApiClientAsync(id, token).ConfigureAwait(false);
        }
        else if (_isUnknown)
        {
            left.Add($"whether the server made the API client {_state.NewName} is not known; it is not there yet");
        }
    }

    private async Task ForgetAsync(byte[]? before, CancellationToken token)
    {
        if (before is not null)
        {
            await ConfigurationText.WriteAsync(request.StatePath, before, replaces: true, files, token).ConfigureAwait(false);
            return;
        }

        try
        {
            files.Delete(request.StatePath);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PrivXFileException(ErrorCodes.FileNotWritten, $"'{request.StatePath}' cannot be deleted: {failure.Message}", failure);
        }
    }

    private static async Task TryAsync(List<string> left, string what, Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (PrivXException failure)
        {
            left.Add($"{what} ({failure.Message.TrimEnd('.')})");
        }
    }
}
