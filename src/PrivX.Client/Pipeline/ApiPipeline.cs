using System;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Authentication;
using PrivX.Client.Paging;
using PrivX.Client.Transfer;

namespace PrivX.Client.Pipeline;

/// <summary>One session's way of making calls: retry, diagnostics, authorization, socket, and the reading of answers.</summary>
internal sealed class ApiPipeline : IDisposable
{
    public DateTimeOffset? TokenExpires => throw new NotImplementedException();

    /// <summary>Where the session takes its time from.</summary>
    public IClock Clock => throw new NotImplementedException();

    public static Task<ApiPipeline> ConnectAsync(PrivXClientOptions options, PrivXCredential credential, ICallReporter? reporter, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    public Task SendAsync(ApiRequest request, ICallReporter? reporter, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<T> SendAsync<T>(ApiRequest request, JsonTypeInfo<T> type, ICallReporter? reporter, CancellationToken cancellationToken)
        where T : notnull => throw new NotImplementedException();

    public Task<byte[]> SendForJsonAsync(ApiRequest request, ICallReporter? reporter, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<string> CreateAsync(ApiRequest request, ICallReporter? reporter, CancellationToken cancellationToken) => throw new NotImplementedException();

    public PagedList<T> List<T>(ApiRequest request, ListQuery query, JsonTypeInfo<T> type, Func<T, string?>? identity, ICallReporter? reporter)
        where T : notnull => throw new NotImplementedException();

    public Task<Download> OpenAsync(ApiRequest request, ICallReporter? reporter, CancellationToken cancellationToken) => throw new NotImplementedException();

    public void Dispose() => throw new NotImplementedException();
}
