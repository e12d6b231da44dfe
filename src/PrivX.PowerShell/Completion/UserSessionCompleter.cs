using System.Collections;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Auth;
using PrivX.Client;
using PrivX.Client.Paging;

namespace PrivX.PowerShell.Completion;

/// <summary>Ids of login sessions, of the newest of them, with who came from where; the caller's own with -Current on the line.</summary>
internal sealed class UserSessionCompleter : ServerCompleter
{
    private bool _isCurrent;

    private protected override string Kind => _isCurrent ? "own login session id" : "login session id";

    private protected override IReadOnlyList<CompletionCandidate> Candidates(string typed, IDictionary boundParameters)
    {
        _isCurrent = boundParameters.Contains("Current");
        return base.Candidates(typed, boundParameters);
    }

    private protected override async Task<IReadOnlyList<CompletionCandidate>> AskAsync(PrivXClient client, string typed, CancellationToken token)
    {
        var candidates = new List<CompletionCandidate>();
        var newest = new ListQuery { First = Asked, SortKey = "created", Descending = true };
        PagedList<UserSession> sessions = _isCurrent ? client.Auth.ListCurrentUserSessions(newest) : client.Auth.SearchSessions(new UserSessionSearch(), newest);
        await foreach (UserSession session in sessions.WithCancellation(token).ConfigureAwait(false))
        {
            if (session.Id is { Length: > 0 } id)
            {
                candidates.Add(new CompletionCandidate(id, $"{session.Username} from {session.RemoteAddr} {session.Created:u}".TrimEnd()));
            }
        }

        return candidates;
    }
}
