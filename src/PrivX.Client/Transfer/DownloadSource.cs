using System;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Transport;

namespace PrivX.Client.Transfer;

/// <summary>Where a download comes from.</summary>
/// <param name="Clock">The session's clock.</param>
/// <param name="RetryPolicy">How often and after which waits something is tried again.</param>
/// <param name="Reporter">Hears of repetitions; null for nobody.</param>
/// <param name="Open">Opens the download without so many bytes at its start, where the server can do that.</param>
internal sealed record DownloadSource(IClock Clock, IRetryPolicy RetryPolicy, ICallReporter? Reporter, Func<long, CancellationToken, Task<Download>> Open);
