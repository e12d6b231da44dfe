using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Services.Auth;

/// <summary>Log-in in all its ways, and the sessions that come of it.</summary>
internal sealed class AuthService : ISimulatedService
{
    private const int UserLoggedIn = 100;
    private const int AccessTokenGranted = 106;
    private const int AccessTokenRefreshed = 110;

    private const string UiClient = "privx-ui";
    private const string ExternalClient = "privx-external";

    private static readonly TimeSpan LoginTime = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, PendingLogin> _logins = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PendingLogin> _codes = new(StringComparer.Ordinal);

    public string Name => "auth";

    public void Register(ServiceBuilder service)
    {
        service.Handle("authorizeOAuthSession", Authorize);
        service.Handle("loginWithPassword", LogIn);
        service.Handle("requestAccessToken", RequestToken);
        service.Handle("requestClientCredentialsToken", RequestClientToken);
        service.Handle("exchangeToken", ExchangeToken);
        service.Handle("logout", LogOut);
        service.Handle("changeCurrentUserPassword", ChangePassword);
        service.Handle("listUserSessions", context => ListSessions(context, session => session.UserId == context.PathValue("user_id")));
        service.Handle("listCurrentUserSessions", context => ListSessions(context, session => session.UserId == context.Caller.UserId));
        service.Handle("listSourceSessions", context => ListSessions(context, session => session.SourceId == context.PathValue("source_id")));
        service.Handle("searchSessions", SearchSessions);
        service.Handle("terminateSession", context => Terminate(context, session => session.Id == context.PathValue("session_id"), "The session"));
        service.Handle("terminateCurrentUserSession", context => Terminate(
            context, session => session.Id == context.PathValue("session_id") && session.UserId == context.Caller.UserId, "The session"));
        service.Handle("terminateUserSessions", context => Terminate(context, session => session.UserId == context.PathValue("user_id"), null));
        service.Handle("getSessionPassword", GetSessionPassword);
        IdentityProviderClients.Register(service);
        UserDevices.Register(service);
    }

    private static void LoggedIn(OperationContext context, Session session, int code) => context.Engine.Audit.Write(
        "auth",
        code,
        ("userID", session.UserId),
        ("username", session.UserName),
        ("sessionID", session.Id),
        ("sourceID", session.SourceId),
        ("domain", session.Domain),
        ("remoteAddress", context.RemoteAddress),
        ("userAgent", session.UserAgent));

    private static void LogInFailed(OperationContext context, string? name, string reason) =>
        context.Engine.Audit.Write("auth", 102, ("username", name), ("remoteAddress", context.RemoteAddress), ("reason", reason));

    private static JsonObject NeedUser(OperationContext context, string name) =>
        context.State.Users.FindBy("principal", name) ?? throw ApiException.OAuth(401, "invalid_grant", "The user name or password is not right.");

    private static OperationResult GetSessionPassword(OperationContext context)
    {
        var user = context.State.Users.Get(context.Caller.UserId)?.Real
            ?? throw new ApiException(400, ErrorCodes.UnsupportedSessionType, "Only sessions of users have a password.");
        var source = context.State.Sources.Get(Json.Text(user["source"]))?.Real;
        return Json.IsTrue(source?["session_password_enabled"])
            ? OperationResult.Ok(new JsonObject { ["password"] = context.Caller.Password ??= PasswordMaker.Make(source!["session_password_policy"] as JsonObject) })
            : throw new ApiException(400, ErrorCodes.FeatureDisabled, "Session passwords are not enabled for the source of this user.");
    }

    private static OperationResult ChangePassword(OperationContext context)
    {
        var users = context.State.Collection("local-user-store/users");
        var user = users.Find(context.Caller.UserId)
            ?? throw new ApiException(403, ErrorCodes.PermissionDenied, "Only local users can change their password here.");
        if (user["password"]?["password"]?.ToString() != context.BodyObject["current_password"]!.ToString())
        {
            throw new ApiException(400, ErrorCodes.BadRequest, "The current password is not right.", "current_password");
        }

        user["password"] = new JsonObject { ["password"] = context.BodyObject["new_password"]!.ToString() };
        users.Put(user);
        return OperationResult.Done();
    }

    private static OperationResult LogOut(OperationContext context)
    {
        SessionStore.Close(context.Caller);
        return OperationResult.Done();
    }

    private static OperationResult RequestClientToken(OperationContext context)
    {
        if (context.PathValue("domain") != ExternalClient)
        {
            throw ApiException.OAuth(404, "invalid_client", "There is no such OAuth client.");
        }

        if (!context.Engine.Options.PublicOAuthClient)
        {
            throw ApiException.OAuth(400, "unauthorized_client", "The OAuth client is not public.");
        }

        string? Field(string name) => context.Form.GetValueOrDefault(name) ?? context.BodyObject[name]?.ToString();
        return ApiClientToken(context, Field("client_id"), Field("client_secret"), scope: null);
    }

    private static OperationResult ApiClientToken(OperationContext context, string? id, string? secret, string? scope)
    {
        var client = id is null ? null : context.State.Collection("local-user-store/api-clients").Find(id);
        if (client is null || client["secret"]!.ToString() != secret)
        {
            LogInFailed(context, client?["name"]?.ToString() ?? id, "The API client id or secret is not right.");
            throw ApiException.OAuth(400, "invalid_grant", "The API client id or secret is not right.");
        }

        var user = new JsonObject { ["id"] = id, ["principal"] = client["name"]!.ToString(), ["source"] = string.Empty };
        var session = context.Engine.Sessions.Open(context, user, ExternalClient, withRefresh: false, scope: scope);
        LoggedIn(context, session, AccessTokenGranted);
        return context.Engine.Sessions.Issue(session);
    }

    private static OperationResult ExchangeToken(OperationContext context)
    {
        var isTrusted = context.State.Collection("role-store/identity-providers").Ordered(null, descending: false).Any(provider =>
            Json.IsTrue(provider.Real["enabled"]) && Json.Text(provider.Real["jwt_issuer"]) == SimulatorCredentials.ExternalIssuer);
        var name = (isTrusted ? context.Engine.Credentials.ReadExternalJwt(context.BodyObject["token"]!.ToString()) : null)
            ?? throw ApiException.OAuth(401, "invalid_grant", "The external token is not trusted or has expired.");
        var session = context.Engine.Sessions.Open(
            context, NeedUser(context, name), Given("client_id") ?? UiClient, withRefresh: true, scope: Given("scope"), renewedBy: UiClient);
        LoggedIn(context, session, UserLoggedIn);
        return context.Engine.Sessions.Issue(session);

        // The vendor's Go SDK sends "" for what it was not given.
        string? Given(string member) => context.BodyObject[member]?.ToString() is { Length: > 0 } value ? value : null;
    }

    private static OperationResult SearchSessions(OperationContext context)
    {
        var words = TextSearch.Words(context.BodyObject["keywords"]?.ToString() ?? string.Empty);
        var user = context.BodyObject["user_id"]?.ToString();
        var type = context.BodyObject["type"]?.ToString();
        return ListSessions(context, session =>
            (string.IsNullOrEmpty(user) || session.UserId == user)
            && (string.IsNullOrEmpty(type) || type == "login")
            && words.All(word => TextSearch.Fold($"{session.UserName}\n{session.RemoteAddress}\n{session.UserAgent}\n{session.Domain}").AsSpan().IndexOf(word) >= 0));
    }

    private static OperationResult ListSessions(OperationContext context, Func<Session, bool> wanted)
    {
        var documents = context.Engine.Sessions.Valid.Where(wanted).Select(session => Document(context, session));
        var key = context.QueryText("sortkey") switch
        {
            "remote_address" => "remote_addr",
            null => "expires",
            var other => other,
        };
        return ListPager.Page(context, ListPager.Sort(context, documents, key));
    }

    private static JsonObject Document(OperationContext context, Session session)
    {
        // Older servers call the id by another name.
        var document = new JsonObject { [context.Engine.Options.ServerVersion < 35 ? "session_id" : "id"] = session.Id };
        document["user_id"] = session.UserId;
        document["source_id"] = session.SourceId;
        document["parent_session_id"] = string.Empty;
        document["domain"] = session.Domain;
        document["username"] = session.UserName;
        document["remote_addr"] = session.RemoteAddress;
        document["user_agent"] = session.UserAgent;
        document["type"] = "login";
        document["created"] = Timestamp.Precise(session.Created);
        document["updated"] = Timestamp.Precise(session.Updated);
        document["expires"] = Timestamp.Precise(session.Expires);
        document["token_expires"] = Timestamp.Precise(session.TokenExpires);
        document["logged_out"] = session.LoggedOut;
        document["current"] = session == context.Caller;
        return document;
    }

    private static OperationResult Terminate(OperationContext context, Func<Session, bool> wanted, string? needed)
    {
        var sessions = context.Engine.Sessions.Valid.Where(wanted).ToArray();
        if (sessions.Length == 0 && needed is not null)
        {
            throw ApiException.NotFound(needed);
        }

        foreach (var session in sessions)
        {
            SessionStore.Close(session);
        }

        return OperationResult.Done();
    }

    private static OperationResult ByPassword(OperationContext context)
    {
        var authorization = context.Headers.GetValueOrDefault("Authorization", string.Empty);
        var credentials = context.Engine.Credentials;
        if (!authorization.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)
            || Decode(authorization[6..]) != $"{credentials.OAuthClientId}:{credentials.OAuthClientSecret}")
        {
            throw new ApiException(401, ErrorCodes.PermissionDenied, "The OAuth client id or secret is missing or not right.")
            {
                OAuthError = "invalid_client",
                Headers = [new KeyValuePair<string, string>("WWW-Authenticate", "Basic")],
            };
        }

        return ApiClientToken(
            context, context.Form.GetValueOrDefault("username"), context.Form.GetValueOrDefault("password"), context.Form.GetValueOrDefault("scope"));
    }

    private static string Decode(string text)
    {
        var buffer = new byte[text.Length];
        return Convert.TryFromBase64String(text.Trim(), buffer, out var length) ? Encoding.UTF8.GetString(buffer, 0, length) : string.Empty;
    }

    private static OperationResult ByRefreshToken(OperationContext context)
    {
        var session = context.Engine.Sessions.ByRefreshToken(context.Form.GetValueOrDefault("refresh_token", string.Empty));
        if (session is null || (context.Form.GetValueOrDefault("client_id") is { Length: > 0 } client && client != session.Domain && client != session.RenewedBy))
        {
            throw ApiException.OAuth(400, "invalid_grant", "The refresh token is not good any more.");
        }

        LoggedIn(context, session, AccessTokenRefreshed);
        return context.Engine.Sessions.Issue(session);
    }

    private OperationResult Authorize(OperationContext context)
    {
        var client = context.QueryText("client_id") ?? string.Empty;
        if (client is not (UiClient or ExternalClient))
        {
            throw ApiException.OAuth(400, "invalid_client", "There is no such OAuth client.");
        }

        if (context.QueryText("response_type") != "code")
        {
            throw ApiException.OAuth(400, "invalid_request", "The response type must be 'code'.");
        }

        var token = IdSource.Token();
        var login = new PendingLogin
        {
            ClientId = client,
            RedirectUri = context.QueryText("redirect_uri") ?? string.Empty,
            State = context.QueryText("state") ?? string.Empty,
            UserAgent = context.QueryText("user_agent") ?? string.Empty,
            Challenge = context.QueryText("code_challenge"),
            Expires = context.Now + LoginTime,
        };
        _logins[token] = login;
        return OperationResult.Redirect($"/privx/login?token={Uri.EscapeDataString(token)}&state={Uri.EscapeDataString(login.State)}")
            .With("Set-Cookie", $"privx-affinity={IdSource.Token(9)}; Path=/; HttpOnly");
    }

    private OperationResult LogIn(OperationContext context)
    {
        if (!_logins.TryGetValue(context.BodyObject["token"]!.ToString(), out var login) || login.Expires < context.Now)
        {
            throw ApiException.OAuth(401, "invalid_request", "The login session is not known or has expired.");
        }

        var name = context.BodyObject["username"]!.ToString();
        var local = context.State.Collection("local-user-store/users").FindBy("username", name);
        if (local?["password"]?["password"]?.ToString() != context.BodyObject["password"]!.ToString())
        {
            LogInFailed(context, name, "Wrong password");
            throw ApiException.OAuth(401, "invalid_grant", "The user name or password is not right.");
        }

        if (context.State.Users.FindBy("principal", name)?["mfa"]?["status"]?.ToString() == "ENABLED")
        {
            throw ApiException.OAuth(401, "mfa_required", "This user must log in with a second factor, which this flow has no step for.");
        }

        _logins.Remove(context.BodyObject["token"]!.ToString());
        login.UserName = name;
        login.Expires = context.Now + LoginTime;
        var code = IdSource.Token();
        _codes[code] = login;
        return OperationResult.Ok(new JsonObject { ["code"] = code, ["state"] = login.State });
    }

    private OperationResult RequestToken(OperationContext context) => context.Form.GetValueOrDefault("grant_type") switch
    {
        "password" => ByPassword(context),
        "authorization_code" => ByCode(context),
        "refresh_token" => ByRefreshToken(context),
        _ => throw ApiException.OAuth(400, "unsupported_grant_type", "The grant type is not for clients."),
    };

    private OperationResult ByCode(OperationContext context)
    {
        // A code is good once, whatever comes of it.
        if (!_codes.Remove(context.Form.GetValueOrDefault("code", string.Empty), out var login) || login.Expires < context.Now)
        {
            throw ApiException.OAuth(400, "invalid_grant", "The code is not known, was used before or has expired.");
        }

        if (context.Form.GetValueOrDefault("client_id") != login.ClientId || context.Form.GetValueOrDefault("redirect_uri", string.Empty) != login.RedirectUri)
        {
            throw ApiException.OAuth(400, "invalid_grant", "The client id or redirect address differs from the one that asked for the code.");
        }

        var verifier = context.Form.GetValueOrDefault("code_verifier", string.Empty);
        if (login.Challenge is not null && Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(verifier))) != login.Challenge)
        {
            throw ApiException.OAuth(400, "invalid_grant", "The code verifier does not fit the challenge.");
        }

        var session = context.Engine.Sessions.Open(context, NeedUser(context, login.UserName!), login.ClientId, withRefresh: true, login.RedirectUri);
        LoggedIn(context, session, UserLoggedIn);
        return context.Engine.Sessions.Issue(session);
    }
}
