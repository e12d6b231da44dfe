using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PrivX.Simulator.Engine;

/// <summary>An answer ready to be written: status, headers, and the pieces of its body.</summary>
internal sealed class Answer
{
    public const string JsonType = "application/json";

    private static readonly byte[] Comma = ","u8.ToArray();

    public required int Status { get; init; }

    public string? ContentType { get; set; }

    public List<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Null for none.</summary>
    public AnswerBody? Body { get; set; }

    public long Length => Body?.Length ?? 0;

    public static Answer Of(OperationResult result)
    {
        var answer = new Answer { Status = result.Status, Headers = result.Headers };
        if (result.Page is { } page)
        {
            var pieces = new List<byte[]>((page.Count * 2) + 2)
            {
                Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"count\":{result.Count},\"items\":[")),
            };
            for (var index = 0; index < page.Count; index++)
            {
                if (index > 0)
                {
                    pieces.Add(Comma);
                }

                pieces.Add(page[index].Answer);
            }

            pieces.Add("]}"u8.ToArray());
            answer.Body = AnswerBody.Of(pieces);
            answer.ContentType = JsonType;
        }
        else if (result.Object is { } stored)
        {
            answer.Body = AnswerBody.Of([stored.Answer]);
            answer.ContentType = JsonType;
        }
        else if (result.Json is { } json)
        {
            answer.Body = AnswerBody.Of([JsonSerializer.SerializeToUtf8Bytes(json, AnswerRenderer.Json)]);
            answer.ContentType = JsonType;
        }
        else if (result.Raw is { } raw)
        {
            answer.Body = raw;
            answer.ContentType = result.ContentType;
        }

        return answer;
    }

    public static Answer Error(ApiException error, bool oauthStyle)
    {
        JsonObject body;
        if (oauthStyle)
        {
            body = new JsonObject { ["error"] = error.OAuthError ?? "invalid_request", ["error_description"] = error.Message };
        }
        else
        {
            body = new JsonObject { ["error_code"] = error.Code, ["error_message"] = error.Message };
            if (error.Property is not null)
            {
                body["property"] = error.Property;
            }

            if (error.Details is not null)
            {
                body["details"] = error.Details.DeepClone();
            }
        }

        return new Answer
        {
            Status = error.Status,
            ContentType = JsonType,
            Headers = [.. error.Headers],
            Body = AnswerBody.Of([JsonSerializer.SerializeToUtf8Bytes(body, AnswerRenderer.Json)]),
        };
    }
}
