using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;

namespace PrivX.Auth;

public sealed partial class AuthClient
{
    /// <summary>Lists the log-in sessions of a user. GET /auth/api/v1/sessionstorage/users/{user_id}/sessions.</summary>
    /// <param name="userId">Id of the user.</param>
    /// <param name="query">Order and range.</param>
    public PagedList<UserSession> ListUserSessions(string userId, ListQuery? query = null) =>
        List(new ApiRequest(AuthOperations.ListUserSessions, userId), query);

    /// <summary>Lists the caller's own log-in sessions. GET /auth/api/v1/sessionstorage/users/current/sessions.</summary>
    /// <param name="query">Order and range.</param>
    public PagedList<UserSession> ListCurrentUserSessions(ListQuery? query = null) =>
        List(new ApiRequest(AuthOperations.ListCurrentUserSessions), query);

    /// <summary>Lists the log-in sessions of a source's users. GET /auth/api/v1/sessionstorage/sources/{source_id}/sessions.</summary>
    /// <param name="sourceId">Id of the source.</param>
    /// <param name="query">Order and range.</param>
    public PagedList<UserSession> ListSourceSessions(string sourceId, ListQuery? query = null) =>
        List(new ApiRequest(AuthOperations.ListSourceSessions, sourceId), query);

    /// <summary>Searches log-in sessions. POST /auth/api/v1/sessionstorage/sessions/search.</summary>
    /// <param name="search">Criteria.</param>
    /// <param name="query">Order and range.</param>
    public PagedList<UserSession> SearchSessions(UserSessionSearch search, ListQuery? query = null) =>
        List(new ApiRequest(AuthOperations.SearchSessions) { Body = RequestBody.Json(search, AuthJson.Default.UserSessionSearch) }, query);

    /// <summary>Ends one session. POST /auth/api/v1/sessionstorage/sessions/{session_id}/terminate.</summary>
    /// <param name="sessionId">Id of the session.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: there is no such session.</exception>
    public Task TerminateSessionAsync(string sessionId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthOperations.TerminateSession, sessionId), cancellationToken);

    /// <summary>Ends all sessions of a user. POST /auth/api/v1/sessionstorage/users/{user_id}/sessions/terminate.</summary>
    /// <param name="userId">Id of the user.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: there is no such user.</exception>
    public Task TerminateUserSessionsAsync(string userId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthOperations.TerminateUserSessions, userId), cancellationToken);

    /// <summary>Ends one of the caller's own sessions. POST /auth/api/v1/sessionstorage/users/current/sessions/{session_id}/terminate.</summary>
    /// <param name="sessionId">Id of the session.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PrivX.Client.PrivXRequestException">Code <c>NotFound</c>: there is no such session.</exception>
    public Task TerminateCurrentUserSessionAsync(string sessionId, CancellationToken cancellationToken = default) =>
        _api.SendAsync(new ApiRequest(AuthOperations.TerminateCurrentUserSession, sessionId), cancellationToken);

    private PagedList<UserSession> List(ApiRequest request, ListQuery? query) =>
        _api.List(request, query, AuthJson.Default.UserSession, session => session.Id);
}
