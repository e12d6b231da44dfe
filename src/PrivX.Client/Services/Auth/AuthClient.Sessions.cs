using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.Auth;

public sealed partial class AuthClient
{
    /// <summary>Lists the sessions of a user. GET /auth/api/v1/sessionstorage/users/{user_id}/sessions.</summary>
    /// <param name="userId">Id of the user.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<UserSession> ListUserSessions(string userId, ListQuery? query = null) =>
        _api.List(new ApiRequest(AuthOperations.ListUserSessions, userId), query, AuthJson.Default.UserSession, IdOf);

    /// <summary>Lists the sessions of the calling user. GET /auth/api/v1/sessionstorage/users/current/sessions.</summary>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<UserSession> ListCurrentUserSessions(ListQuery? query = null) =>
        _api.List(new ApiRequest(AuthOperations.ListCurrentUserSessions), query, AuthJson.Default.UserSession, IdOf);

    /// <summary>Lists the sessions of the users of a source. GET /auth/api/v1/sessionstorage/sources/{source_id}/sessions.</summary>
    /// <param name="sourceId">Id of the source.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<UserSession> ListSourceSessions(string sourceId, ListQuery? query = null) =>
        _api.List(new ApiRequest(AuthOperations.ListSourceSessions, sourceId), query, AuthJson.Default.UserSession, IdOf);

    /// <summary>Searches sessions. POST /auth/api/v1/sessionstorage/sessions/search.</summary>
    /// <param name="search">Criteria, combined with AND; nothing set finds all.</param>
    /// <param name="query">Order and range; null for all.</param>
    public PagedList<UserSession> SearchSessions(UserSessionSearch search, ListQuery? query = null) =>
        _api.List(
            new ApiRequest(AuthOperations.SearchSessions) { Body = RequestBody.Json(search, AuthJson.Default.UserSessionSearch) },
            query,
            AuthJson.Default.UserSession,
            IdOf);

    /// <summary>Ends a session. POST /auth/api/v1/sessionstorage/sessions/{session_id}/terminate.</summary>
    /// <param name="sessionId">Id of the session.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: there is no such session.</exception>
    public Task TerminateSessionAsync(string sessionId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthOperations.TerminateSession, sessionId), cancellationToken);

    /// <summary>Ends all sessions of a user. POST /auth/api/v1/sessionstorage/users/{user_id}/sessions/terminate.</summary>
    /// <param name="userId">Id of the user.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task TerminateUserSessionsAsync(string userId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthOperations.TerminateUserSessions, userId), cancellationToken);

    /// <summary>Ends a session of the calling user. POST /auth/api/v1/sessionstorage/users/current/sessions/{session_id}/terminate.</summary>
    /// <param name="sessionId">Id of the session.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: the caller has no such session.</exception>
    public Task TerminateCurrentUserSessionAsync(string sessionId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthOperations.TerminateCurrentUserSession, sessionId), cancellationToken);

    // Servers up to 33 say session_id.
    private static string? IdOf(UserSession session) => session.Id ?? session.SessionId;
}
