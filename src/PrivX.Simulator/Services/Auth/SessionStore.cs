using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Services.Auth;

/// <summary>Sessions, access tokens and refresh tokens. Used under the lock of the state.</summary>
internal sealed class SessionStore(SimulatorEngine engine)
{
    private static readonly TimeSpan SessionLifetime = TimeSpan.FromHours(8);

    private readonly Dictionary<string, (Session Session, DateTimeOffset Expires)> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Session> _refreshTokens = new(StringComparer.Ordinal);
    private readonly List<Session> _sessions = [];

    /// <summary>Sessions that are still good.</summary>
    public IEnumerable<Session> Valid => _sessions.Where(session => !session.LoggedOut && session.Expires > engine.Clock.UtcNow);

    public Session Open(
        OperationContext context, JsonObject user, string domain, bool withRefresh, string redirectUri = "", string? scope = null, string? renewedBy = null)
    {
        var now = engine.Clock.UtcNow;
        var session = new Session
        {
            Id = engine.State.Ids.Next(),
            UserId = user["id"]!.ToString(),
            UserName = user["principal"]!.ToString(),
            SourceId = user["source"]?.ToString() ?? string.Empty,
            Domain = domain,
            RenewedBy = renewedBy,
            RemoteAddress = context.RemoteAddress,
            UserAgent = context.Headers.GetValueOrDefault("User-Agent", string.Empty),
            RedirectUri = redirectUri,
            Scope = scope,
            Created = now,
            Updated = now,
            Expires = now + SessionLifetime,
            RefreshToken = withRefresh ? string.Empty : null,
        };
        _sessions.Add(session);
        return session;
    }

    /// <summary>A session of somebody else, opened a while ago. Nobody holds its tokens.</summary>
    public Session Plant(JsonObject user, string remoteAddress, string userAgent, TimeSpan ago)
    {
        var opened = engine.Clock.UtcNow - ago;
        var session = new Session
        {
            Id = engine.State.Ids.Next(),
            UserId = user["id"]!.ToString(),
            UserName = user["principal"]!.ToString(),
            SourceId = user["source"]?.ToString() ?? string.Empty,
            Domain = "privx-ui",
            RemoteAddress = remoteAddress,
            UserAgent = userAgent,
            Created = opened,
            Updated = opened,
            Expires = opened + SessionLifetime,
            TokenExpires = engine.Clock.UtcNow + engine.Options.TokenLifetime,
        };
        _sessions.Add(session);
        return session;
    }

    /// <summary>Issues an access token, and a new refresh token where the session has them; answers both.</summary>
    public OperationResult Issue(Session session)
    {
        var now = engine.Clock.UtcNow;
        var lifetime = engine.Options.TokenLifetime;
        var token = $"eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.{IdSource.Token(48)}.{IdSource.Token(64)}";
        session.Updated = now;
        session.TokenExpires = now + lifetime;
        session.Access = null;
        _tokens[token] = (session, session.TokenExpires);
        var answer = new JsonObject
        {
            ["access_token"] = token,
            ["token_type"] = "bearer",
            ["expires_in"] = (long)lifetime.TotalSeconds,
        };
        if (session.RefreshToken is { } used)
        {
            _refreshTokens.Remove(used);
            session.RefreshToken = IdSource.Token();
            _refreshTokens[session.RefreshToken] = session;
            answer["refresh_token"] = session.RefreshToken;
        }

        if (session.Scope is not null)
        {
            answer["scope"] = session.Scope;
        }

        return OperationResult.Ok(answer).With("Set-Cookie", $"privx-affinity={IdSource.Token(9)}; Path=/; HttpOnly");
    }

    public Session? ByRefreshToken(string token) =>
        _refreshTokens.TryGetValue(token, out var session) && Valid.Contains(session) ? session : null;

    public Session Authenticate(string authorization) => TryAuthenticate(authorization)
        ?? throw new ApiException(401, ErrorCodes.PermissionDenied, "The access token is missing, has expired or was revoked.")
        {
            Headers = [new KeyValuePair<string, string>("WWW-Authenticate", "Bearer error=\"invalid_token\"")],
        };

    public Session? TryAuthenticate(string authorization)
    {
        var now = engine.Clock.UtcNow;
        return TokenOf(authorization) is { } token
            && _tokens.TryGetValue(token, out var known)
            && known.Expires > now
            && !known.Session.LoggedOut
            && known.Session.Expires > now
            ? known.Session
            : null;
    }

    /// <summary>The token of this header runs out now; the session lives on.</summary>
    public void Expire(string authorization)
    {
        if (TokenOf(authorization) is { } token && _tokens.TryGetValue(token, out var known))
        {
            _tokens[token] = (known.Session, DateTimeOffset.MinValue);
        }
    }

    /// <summary>Every access token runs out now; the sessions live on.</summary>
    public void ExpireAll()
    {
        foreach (var (token, known) in _tokens.ToArray())
        {
            _tokens[token] = (known.Session, DateTimeOffset.MinValue);
        }
    }

    public static void Close(Session session) => session.LoggedOut = true;

    private static string? TokenOf(string authorization) =>
        authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? authorization[7..].Trim() : null;
}
