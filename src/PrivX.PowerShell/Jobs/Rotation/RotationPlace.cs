using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Authentication;

namespace PrivX.PowerShell.Jobs.Rotation;

/// <summary>A place that the credentials of a client are stored in, and from which others read them.</summary>
internal abstract class RotationPlace
{
    /// <summary>The place, for a person: "the file '…'".</summary>
    public abstract string Title { get; }

    /// <summary>Id of the API client whose credentials are there; null where there are none.</summary>
    public string? ClientId { get; protected set; }

    /// <summary>True once this run may have changed it.</summary>
    public bool IsTouched { get; protected set; }

    /// <summary>Looks whether the credentials can be stored there; changes nothing.</summary>
    /// <param name="oldId">The client whose credentials may be there.</param>
    /// <param name="newId">The one whose credentials an earlier run may have stored; null where there was none.</param>
    /// <param name="token">Ends it.</param>
    /// <exception cref="PrivXException">They cannot: there are those of another client, or of another server.</exception>
    public async Task CheckAsync(string oldId, string? newId, CancellationToken token)
    {
        await ReadAsync(token).ConfigureAwait(false);
        if (ClientId is { } there && !IsSame(there, oldId) && !IsSame(there, newId))
        {
            throw new PrivXObjectException(ErrorCodes.Conflict, $"{Title} holds the credentials of another API client, {there}. Nothing was changed.") { Remedy = "Name the place that holds those of the client that is rotated, or one that holds none." };
        }
    }

    /// <summary>Stores the credentials and reads them back. What is there already is not written again.</summary>
    /// <exception cref="PrivXException">They are not there afterwards.</exception>
    public async Task StoreAsync(ApiClientCredential credential, CancellationToken token)
    {
        await ReadAsync(token).ConfigureAwait(false);
        if (Holds(credential))
        {
            return;
        }

        await WriteAsync(credential, token).ConfigureAwait(false);
        await ReadAgainAsync(token).ConfigureAwait(false);
        if (!Holds(credential))
        {
            throw new PrivXObjectException(ErrorCodes.NotAsWanted, $"{Title} does not hold what was written: read back, the credentials are others.") { Remedy = "Look who else writes there, and run the command again." };
        }
    }

    /// <summary>Makes it what it was before this run, where it is not.</summary>
    public abstract Task RestoreAsync(CancellationToken token);

    /// <summary>Reads what is there, and keeps it.</summary>
    protected abstract Task ReadAsync(CancellationToken token);

    /// <summary>Reads what is there now; what was there before is kept.</summary>
    protected abstract Task ReadAgainAsync(CancellationToken token);

    /// <summary>Writes the credentials, and leaves all else there as it is.</summary>
    protected abstract Task WriteAsync(ApiClientCredential credential, CancellationToken token);

    /// <summary>Whether exactly these credentials were read last.</summary>
    protected abstract bool Holds(ApiClientCredential credential);

    protected static bool IsSame(string? id, string? other) => id is not null && string.Equals(id, other, StringComparison.OrdinalIgnoreCase);

    protected static bool IsSame(ApiClientCredential? one, ApiClientCredential other) =>
        one is not null
        && one.ClientId == other.ClientId
        && one.ClientSecret.ToPlainText() == other.ClientSecret.ToPlainText()
        && one.OAuthClientId == other.OAuthClientId
        && one.OAuthClientSecret.ToPlainText() == other.OAuthClientSecret.ToPlainText();
}
