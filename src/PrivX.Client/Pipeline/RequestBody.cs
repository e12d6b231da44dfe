using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PrivX.Client.Json;

namespace PrivX.Client.Pipeline;

/// <summary>A request's content, kept as bytes so that every attempt sends it whole.</summary>
internal sealed class RequestBody
{
    private const string JsonType = "application/json";

    private readonly byte[] _content;
    private readonly string _mediaType;

    private RequestBody(byte[] content, string mediaType, IReadOnlyList<string> secrets)
    {
        _content = content;
        _mediaType = mediaType;
        Secrets = secrets;
    }

    /// <summary>The bytes, for tests and for -WhatIf of the raw call.</summary>
    internal byte[] Content => _content;

    /// <summary>Secrets in the content; taken out of what the server answers before anybody reads it.</summary>
    internal IReadOnlyList<string> Secrets { get; }

    public static RequestBody Json<T>(T value, JsonTypeInfo<T> type)
    {
        byte[] content = SecretTextConverter.Collect(() => JsonSerializer.SerializeToUtf8Bytes(value, type), out IReadOnlyList<string> secrets);
        return new(content, JsonType, secrets);
    }

    /// <summary>JSON that is already text.</summary>
    public static RequestBody Json(byte[] utf8, params string[] secrets) => new(utf8, JsonType, secrets);

    /// <summary>An object of texts; members with a null value are left out.</summary>
    public static RequestBody JsonObject(IEnumerable<KeyValuePair<string, string?>> members, params string[] secrets)
    {
        using var content = new MemoryStream();
        using (var writer = new Utf8JsonWriter(content))
        {
            writer.WriteStartObject();
            foreach (KeyValuePair<string, string?> member in members)
            {
                if (member.Value is { } value)
                {
                    writer.WriteString(member.Key, value);
                }
            }

            writer.WriteEndObject();
        }

        return Json(content.ToArray(), secrets);
    }

    /// <summary>A form.</summary>
    /// <param name="fields">What to send.</param>
    /// <param name="secrets">Those values among them that are secret.</param>
    public static RequestBody Form(IEnumerable<KeyValuePair<string, string>> fields, params string[] secrets)
    {
        var text = new StringBuilder();
        foreach (KeyValuePair<string, string> field in fields)
        {
            text.Append(text.Length == 0 ? string.Empty : "&").Append(FormEncode(field.Key)).Append('=').Append(FormEncode(field.Value));
        }

        return new RequestBody(Encoding.UTF8.GetBytes(text.ToString()), "application/x-www-form-urlencoded", secrets);
    }

    public HttpContent ToContent()
    {
        var content = new ByteArrayContent(_content);
        content.Headers.ContentType = new MediaTypeHeaderValue(_mediaType);
        return content;
    }

    private static string FormEncode(string text) => UrlText.Escape(text).Replace("%20", "+");
}
