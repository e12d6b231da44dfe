using System;
using System.Collections.Generic;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Json;
using PrivX.Client.Paging;
using PrivX.Common;

namespace PrivX.Client.Pipeline;

/// <summary>What service clients call: the session's pipeline together with who hears of this call.</summary>
internal sealed class ApiCaller
{
    private readonly ICallReporter? _reporter;
    private readonly long _rangeStart;

    /// <param name="pipeline">The session's pipeline.</param>
    /// <param name="reporter">Who hears of the calls.</param>
    /// <param name="rangeStart">Where downloads begin.</param>
    public ApiCaller(ApiPipeline pipeline, ICallReporter? reporter, long rangeStart = 0)
    {
        Pipeline = pipeline;
        _reporter = reporter;
        _rangeStart = rangeStart;
    }

    public ICallReporter? Reporter => _reporter;

    public ApiPipeline Pipeline { get; }

    /// <summary>Sends and expects no object back; a body, if there is one, is read and left.</summary>
    public Task SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Pipeline.SendAsync(request, _reporter, cancellationToken);

    /// <summary>Sends and reads one object.</summary>
    public Task<T> SendAsync<T>(ApiRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : notnull =>
        Pipeline.SendAsync(request, type, _reporter, cancellationToken);

    /// <summary>Sends and gives the response's JSON as it is; empty for an empty answer.</summary>
    public Task<byte[]> SendForJsonAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Pipeline.SendForJsonAsync(request, _reporter, cancellationToken);

    /// <summary>Sends a create and gives the new object's id (<c>{id}</c>; the vault answers <c>{name}</c>).</summary>
    public Task<string> CreateAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Pipeline.CreateAsync(request, _reporter, cancellationToken);

    /// <summary>A list, read as it is enumerated. <paramref name="identity"/> tells rows apart when pages overlap; null where rows have none.</summary>
    public PagedList<T> List<T>(ApiRequest request, ListQuery? query, JsonTypeInfo<T> type, Func<T, string?>? identity)
        where T : notnull =>
        Pipeline.List(request, query ?? new ListQuery(), type, identity, _reporter);

    /// <summary>Sends and reads objects, where the server may answer one of them, an array, or {count, items}.</summary>
    public Task<IReadOnlyList<T>> SendForItemsAsync<T>(ApiRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : notnull =>
        Pipeline.SendForItemsAsync(request, type, _reporter, cancellationToken);

    /// <summary>The server's version, such as 43.0; null where its response names none. Asked for once a session.</summary>
    public Task<string?> GetServerVersionAsync(CancellationToken cancellationToken) => Pipeline.GetServerVersionAsync(_reporter, cancellationToken);

    /// <summary>Opens a download; nothing of it is buffered.</summary>
    public Task<Transfer.Download> OpenAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Pipeline.OpenAsync(_rangeStart == 0 ? request : request.From(_rangeStart), _reporter, cancellationToken);

    public async Task<ServiceStatus> GetStatusAsync(Operation operation, CancellationToken cancellationToken)
    {
        ServiceStatus status = await SendAsync(new ApiRequest(operation), CommonJson.Default.ServiceStatus, cancellationToken).ConfigureAwait(false);
        status.Service = operation.Service;
        return status;
    }
}
