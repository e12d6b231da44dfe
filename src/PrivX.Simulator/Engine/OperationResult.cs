using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Engine;

/// <summary>What an operation answers, before it is checked and written.</summary>
internal sealed class OperationResult
{
    private OperationResult(int status)
    {
        Status = status;
    }

    public int Status { get; }

    public JsonNode? Json { get; private init; }

    /// <summary>One stored object, answered as it was rendered.</summary>
    public StoredObject? Object { get; private init; }

    /// <summary>A page of stored objects, answered as <c>{count, items}</c>.</summary>
    public ArraySegment<StoredObject>? Page { get; private init; }

    public int Count { get; private init; }

    public AnswerBody? Raw { get; private init; }

    public string? ContentType { get; private init; }

    public List<KeyValuePair<string, string>> Headers { get; } = [];

    public bool HasBody => Json is not null || Object is not null || Page is not null || Raw is not null;

    /// <summary>The raw body may be asked for in part, as recordings and other large files may.</summary>
    public bool AcceptsRanges { get; private init; }

    /// <summary>Done, no body.</summary>
    public static OperationResult Done() => new(200);

    public static OperationResult Ok(JsonNode json) => new(200) { Json = json };

    public static OperationResult Ok(StoredObject stored) => new(200) { Object = stored };

    public static OperationResult OfPage(ArraySegment<StoredObject> page, int count) => new(200) { Page = page, Count = count };

    public static OperationResult Text(string contentType, byte[] raw) => new(200) { Raw = AnswerBody.Of([raw]), ContentType = contentType };

    public static OperationResult File(string contentType, byte[] raw) => File(contentType, AnswerBody.Of([raw]));

    public static OperationResult File(string contentType, AnswerBody raw) => new(200) { Raw = raw, ContentType = contentType, AcceptsRanges = true };

    /// <summary>JSON with another status than 200.</summary>
    public static OperationResult Of(int status, JsonNode json) => new(status) { Json = json };

    public static OperationResult Created(string key, string id, string location) =>
        new OperationResult(201) { Json = new JsonObject { [key] = id } }.With("Location", location);

    public static OperationResult Redirect(string location) => new OperationResult(307).With("Location", location);

    public static OperationResult Failed(int status, JsonNode body) => new(status) { Json = body };

    public OperationResult With(string header, string value)
    {
        Headers.Add(new KeyValuePair<string, string>(header, value));
        return this;
    }
}
