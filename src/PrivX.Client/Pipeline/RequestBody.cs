using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PrivX.Client.Pipeline;

/// <summary>A request's content, kept as bytes so that every attempt sends it whole.</summary>
internal sealed class RequestBody
{
    private readonly byte[] _content;
    private readonly string _mediaType;

    private RequestBody(byte[] content, string mediaType)
    {
        _content = content;
        _mediaType = mediaType;
    }

    /// <summary>The bytes, for tests and for -WhatIf of the raw call.</summary>
    internal byte[] Content => _content;

    public static RequestBody Json<T>(T value, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(value, type), "application/json");

    /// <summary>JSON that is already text.</summary>
    public static RequestBody Json(byte[] utf8) => new(utf8, "application/json");

    public static RequestBody Form(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var text = new StringBuilder();
        foreach (KeyValuePair<string, string> field in fields)
        {
            text.Append(text.Length == 0 ? string.Empty : "&").Append(FormEncode(field.Key)).Append('=').Append(FormEncode(field.Value));
        }

        return new RequestBody(Encoding.UTF8.GetBytes(text.ToString()), "application/x-www-form-urlencoded");
    }

    public HttpContent ToContent()
    {
        var content = new ByteArrayContent(_content);
        content.Headers.ContentType = new MediaTypeHeaderValue(_mediaType);
        return content;
    }

    // Uri.EscapeDataString refuses texts above 65,519 characters on net472; secrets are far shorter, files never travel in a form.
    private static string FormEncode(string text) => Uri.EscapeDataString(text).Replace("%20", "+");
}
