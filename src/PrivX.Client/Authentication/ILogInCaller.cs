using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Client.Authentication;

/// <summary>What a token source needs of the pipeline: requests without a token, with the same retries, time-outs and lines as all others.</summary>
internal interface ILogInCaller
{
    DateTimeOffset Now { get; }

    /// <summary>The User-Agent, which the log-in of users names once more in its query.</summary>
    string UserAgent { get; }

    /// <summary>Sends and gives the success; with <paramref name="expectsRedirect"/> a redirect counts as one and is not followed.</summary>
    Task<ApiResponse> CallAsync(ApiRequest request, bool expectsRedirect, ICallReporter? reporter, CancellationToken cancellationToken);
}
