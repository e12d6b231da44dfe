using System;

namespace PrivX.Client.Authentication;

/// <summary>A bearer token with what is known of its life.</summary>
internal sealed class AccessToken
{
    private static readonly TimeSpan ShortestReserve = TimeSpan.FromSeconds(30);

    public AccessToken(SecretText value, DateTimeOffset obtained, DateTimeOffset? expires, SecretText? refreshToken)
    {
        Value = value;
        Obtained = obtained;
        Expires = expires;
        RefreshToken = refreshToken;
    }

    public SecretText Value { get; }

    /// <summary>When it was asked for, by our clock.</summary>
    public DateTimeOffset Obtained { get; }

    /// <summary>When it expires, by our clock; null where the server did not say.</summary>
    public DateTimeOffset? Expires { get; }

    public SecretText? RefreshToken { get; }

    /// <summary>
    /// True when little of its life is left: a tenth, but at least half a minute, so that a request on its way does not arrive too late.
    /// Of a token that lives shortly at most the half, or it would be renewed with every call.
    /// </summary>
    public bool IsDue(DateTimeOffset now)
    {
        if (Expires is not { } expires)
        {
            return false;
        }

        TimeSpan life = expires - Obtained;
        TimeSpan reserve = TimeSpan.FromTicks(Math.Min(Math.Max(life.Ticks / 10, ShortestReserve.Ticks), life.Ticks / 2));
        return expires - now <= reserve;
    }

    public bool IsExpired(DateTimeOffset now) => Expires <= now;
}
