using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PrivX.Contract;

/// <summary>One operation of the REST API. Ids are unique within a service, not over all of them.</summary>
public sealed class ApiOperation
{
    internal ApiOperation(ApiService service, string method, string path, string id)
    {
        Service = service;
        Method = method;
        Path = path;
        Id = id;
    }

    public ApiService Service { get; }

    /// <summary>HTTP method in upper case.</summary>
    public string Method { get; }

    /// <summary>Path template such as <c>/host-store/api/v1/hosts/{host_id}</c>.</summary>
    public string Path { get; }

    /// <summary>The <c>operationId</c>.</summary>
    public string Id { get; }

    public string Summary { get; internal init; } = string.Empty;

    public string Description { get; internal init; } = string.Empty;

    /// <summary>First version known to have it: a number, or <c>after-28</c>.</summary>
    public string Since { get; internal init; } = string.Empty;

    /// <summary>Last version that has it, where one is known.</summary>
    public int? Until { get; internal init; }

    public IReadOnlyList<string> Scopes { get; internal init; } = [];

    /// <summary>Permissions that are assumed to be enough, any of them, where the documentation names none; <c>user</c>, <c>owner</c> and <c>admin</c> as in scopes.</summary>
    public IReadOnlyList<string> AssumedScopes { get; internal init; } = [];

    public RepeatClass Repeat { get; internal init; }

    public PowerShellSurface PowerShell { get; internal init; } = new(string.Empty, string.Empty, [], null);

    public IReadOnlyList<ApiParameter> Parameters { get; internal init; } = [];

    public ApiRequestBody? RequestBody { get; internal init; }

    public IReadOnlyList<ApiResponse> Responses { get; internal init; } = [];

    /// <summary>Id of the operation that this one is, with a fixed path value.</summary>
    public string? AliasOf { get; internal init; }

    /// <summary>Whether the client's method is generated (<c>x-client</c>).</summary>
    public ClientCode Client { get; internal init; }

    /// <summary>Members of the response that carry a value of the path, by the name of the path parameter (<c>x-path-members</c>).</summary>
    public IReadOnlyDictionary<string, string> PathMembers { get; internal init; } = new Dictionary<string, string>();

    /// <summary>Members that tell the rows of a list apart, where <c>id</c> does not (<c>x-row-id</c>).</summary>
    public IReadOnlyList<string> RowId { get; internal init; } = [];

    /// <summary>A list whose answer counts more rows than it holds when there are too many (<c>x-capped</c>).</summary>
    public bool IsCapped { get; internal init; }

    /// <summary>Another way for callers whom the server refuses (<c>x-when-refused</c>).</summary>
    public string? WhenRefused { get; internal init; }

    /// <summary>What it ends or gives back is gone afterwards, as after a DELETE (<c>x-removal</c>).</summary>
    public bool IsRemoval { get; internal init; }

    /// <summary>What a list is of, where its id does not say it (<c>x-list-name</c>).</summary>
    public string? ListName { get; internal init; }

    /// <summary>A download of what users did or moved: it may be anything (<c>x-recording</c>).</summary>
    public bool IsRecording { get; internal init; }

    /// <summary>Names of the security schemes that are accepted; empty when the document leaves it at the bearer token.</summary>
    public IReadOnlyList<string> Security { get; internal init; } = [];

    /// <summary>Answers without an access token.</summary>
    public bool IsAnonymous { get; internal init; }

    public bool Deprecated { get; internal init; }

    public IEnumerable<ApiParameter> PathParameters => Parameters.Where(parameter => parameter.In == ParameterLocation.Path);

    public IEnumerable<ApiParameter> QueryParameters => Parameters.Where(parameter => parameter.In == ParameterLocation.Query);

    public ApiParameter? QueryParameter(string name) => QueryParameters.FirstOrDefault(parameter => parameter.Name == name);

    /// <summary>The answer for success: the first below 400.</summary>
    public ApiResponse Success => Responses.First(response => response.Status[0] is '2' or '3');

    public ApiResponse? Response(int status)
    {
        var code = status.ToString(CultureInfo.InvariantCulture);
        return Responses.FirstOrDefault(response => response.Status == code)
            ?? Responses.FirstOrDefault(response => response.Status == "default" && status >= 400);
    }

    /// <summary>Does a server of this version have the operation? <c>after-28</c> counts as everything above 28.</summary>
    public bool IsAvailableIn(int serverVersion)
    {
        return ServerVersions.Has(Since, Until?.ToString(CultureInfo.InvariantCulture), serverVersion);
    }

    public override string ToString() => $"{Service.Name}: {Id} ({Method} {Path})";
}
