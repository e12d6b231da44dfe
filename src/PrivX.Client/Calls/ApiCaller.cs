using System;
using System.Collections.Generic;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Json;
using PrivX.Client.Operations;
using PrivX.Client.Paging;
using PrivX.Client.Pipeline;
using PrivX.Client.Transfer;
using PrivX.Common;

namespace PrivX.Client.Calls;

/// <summary>What service clients call: makes requests in the session's pipeline for who hears of them, and reads the responses.</summary>
internal sealed class ApiCaller
{
    private readonly long _rangeStart;

    /// <param name="pipeline">The session's pipeline.</param>
    /// <param name="reporter">Who hears of the calls.</param>
    /// <param name="rangeStart">Where downloads begin.</param>
    public ApiCaller(ApiPipeline pipeline, ICallReporter? reporter, long rangeStart = 0)
    {
        Pipeline = pipeline;
        Reporter = reporter;
        _rangeStart = rangeStart;
    }

    public ICallReporter? Reporter { get; }

    public ApiPipeline Pipeline { get; }

    /// <summary>Sends and expects no object back; a body, if there is one, is read and left.</summary>
    public async Task SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using ApiResponse response = await CallAsync(request, cancellationToken).ConfigureAwait(false);
        ResponseReader.RefusePage(response.Call, response.Message);
    }

    /// <summary>Sends and reads one object.</summary>
    public async Task<T> SendAsync<T>(ApiRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : notnull
    {
        using ApiResponse response = await CallAsync(request, cancellationToken).ConfigureAwait(false);
        return ResponseReader.Read(response.Call, response.Message, type);
    }

    /// <summary>Sends and gives the response's JSON as it is; empty for an empty answer.</summary>
    public async Task<byte[]> SendForJsonAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using ApiResponse response = await CallAsync(request, cancellationToken).ConfigureAwait(false);
        return ResponseReader.JsonOrNothing(response.Call, response.Message).ToArray();
    }

    /// <summary>Sends and reads objects, where the server may answer one of them, an array, or {count, items}.</summary>
    public async Task<IReadOnlyList<T>> SendForItemsAsync<T>(ApiRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : notnull
    {
        using ApiResponse response = await CallAsync(request, cancellationToken).ConfigureAwait(false);
        return ReadPage(response, type, null, takesSingle: true).Rows;
    }

    /// <summary>Sends a create and gives the new object's id (<c>{id}</c>; the vault answers <c>{name}</c>).</summary>
    public async Task<string> CreateAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using ApiResponse response = await CallAsync(request, cancellationToken).ConfigureAwait(false);
        ReadOnlyMemory<byte> json = ResponseReader.Json(response.Call, response.Message);
        string? id;
        try
        {
            id = CreatedId.Read(json);
        }
        catch (Exception e) when (JsonFailure.Is(e))
        {
            throw ResponseReader.Malformed(response.Call, response.Message, e);
        }

        return string.IsNullOrEmpty(id) ? throw ResponseReader.Unusable(response.Call, response.Message, "it does not name the new object") : id!;
    }

    /// <summary>A list, read as it is enumerated. <paramref name="identity"/> tells rows apart when pages overlap; null where rows have none.</summary>
    public PagedList<T> List<T>(ApiRequest request, ListQuery? query, JsonTypeInfo<T> type, Func<T, string?>? identity)
        where T : notnull
    {
        RawPage<T> Read(ApiResponse response)
        {
            using (response)
            {
                return ReadPage(response, type, identity, takesSingle: false);
            }
        }

        return new PagedList<T>(new ListReader<T>(request, query ?? new ListQuery(), identity is not null, Pipeline.PageSizes, Reporter, CallAsync, Read).ReadAsync);
    }

    /// <summary>Opens a download; nothing of it is buffered.</summary>
    public Task<Download> OpenAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Pipeline.OpenAsync(_rangeStart == 0 ? request : request.From(_rangeStart), Reporter, cancellationToken);

    /// <summary>The server's version, such as 43.0; null where its response names none. Asked for once a session.</summary>
    public async Task<string?> GetServerVersionAsync(CancellationToken cancellationToken)
    {
        if (Pipeline.ServerVersion is { } known)
        {
            return known;
        }

        ServiceStatus status = await SendAsync(new ApiRequest(AuthOperations.GetAuthStatus), CommonJson.Default.ServiceStatus, cancellationToken).ConfigureAwait(false);
        return Pipeline.ServerVersion = VersionText.Read(status.Version);
    }

    public async Task<ServiceStatus> GetStatusAsync(Operation operation, CancellationToken cancellationToken)
    {
        ServiceStatus status = await SendAsync(new ApiRequest(operation), CommonJson.Default.ServiceStatus, cancellationToken).ConfigureAwait(false);
        status.Service = operation.Service;
        return status;
    }

    private Task<ApiResponse> CallAsync(ApiRequest request, CancellationToken cancellationToken) => Pipeline.CallAsync(request, Reporter, cancellationToken);

    private static RawPage<T> ReadPage<T>(ApiResponse response, JsonTypeInfo<T> type, Func<T, string?>? identity, bool takesSingle)
        where T : notnull
    {
        ReadOnlyMemory<byte> json = ResponseReader.Json(response.Call, response.Message);
        try
        {
            using ObjectOrigin.Scope reading = response.Call.Origin.Read();
            return PageParser.Parse(json.Span, type, identity, takesSingle);
        }
        catch (Exception e) when (JsonFailure.Is(e))
        {
            throw ResponseReader.Malformed(response.Call, response.Message, e);
        }
    }
}
