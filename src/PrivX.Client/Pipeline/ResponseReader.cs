using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PrivX.Client.Json;
using PrivX.Client.Operations;

namespace PrivX.Client.Pipeline;

/// <summary>Reads a success, and makes an error of one that cannot be read: nothing unreadable ever turns into null.</summary>
internal static class ResponseReader
{
    public static T Read<T>(CallContext call, HttpResponseMessage response, JsonTypeInfo<T> type)
        where T : notnull
    {
        ReadOnlyMemory<byte> json = Json(call, response);
        try
        {
            using ObjectOrigin.Scope reading = call.Origin.Read();
            T? value = JsonSerializer.Deserialize(json.Span, type);
            if (value is null)
            {
                throw Unusable(call, response, "it is null where an object is due");
            }

            OriginalJson.Keep(value, json.Span);
            return value;
        }
        catch (Exception e) when (JsonFailure.Is(e))
        {
            throw Malformed(call, response, e);
        }
    }

    /// <summary>The bytes of a response that must be JSON.</summary>
    public static ReadOnlyMemory<byte> Json(CallContext call, HttpResponseMessage response)
    {
        RefusePage(call, response);
        ReadOnlyMemory<byte> json = Bytes(response);
        return json.IsEmpty ? throw Unusable(call, response, "it is empty") : json;
    }

    /// <summary>The bytes of a response that may be empty and else must be JSON.</summary>
    public static ReadOnlyMemory<byte> JsonOrNothing(CallContext call, HttpResponseMessage response)
    {
        if (Bytes(response).IsEmpty)
        {
            return default;
        }

        ReadOnlyMemory<byte> json = Json(call, response);
        try
        {
            var reader = new Utf8JsonReader(json.Span, PrivXJson.ReaderOptions);
            while (reader.Read())
            {
                // Only whether it can be read.
            }

            return json;
        }
        catch (Exception e) when (JsonFailure.Is(e))
        {
            throw Malformed(call, response, e);
        }
    }

    /// <summary>A web page is never PrivX's answer to a call, also where no response is looked at: something stood in the way.</summary>
    public static void RefusePage(CallContext call, HttpResponseMessage response)
    {
        string? type = (response.Content as BufferedContent)?.ContentType;
        if (Bytes(response).IsEmpty || type is null || type == "application/json" || type.EndsWith("+json", StringComparison.Ordinal))
        {
            return;
        }

        if (IsPage(type))
        {
            throw Unusable(call, response, "it is a web page");
        }

        // Some servers name plain text or bytes what is JSON all the same; the reading will tell.
        if (type is not ("text/plain" or "application/octet-stream" or "text/json" or "text/javascript"))
        {
            throw Unusable(call, response, $"it is {Text.Words(call.Scrub(type))}, not JSON");
        }
    }

    /// <summary>No script, configuration or certificate is a web page, or empty: something else answered, and its words must not be saved under that name.</summary>
    public static void RefuseNoFile(CallContext call, HttpResponseMessage response)
    {
        HttpContentHeaders headers = response.Content.Headers;
        if (call.Operation.IsRecording)
        {
            return;
        }

        if (IsPage(headers.ContentType?.MediaType?.ToLowerInvariant()))
        {
            throw Unusable(call, response, "it is a web page");
        }

        if (headers.ContentLength == 0)
        {
            throw Unusable(call, response, "it is empty");
        }
    }

    public static PrivXException Malformed(CallContext call, HttpResponseMessage response, Exception cause) =>
        Unusable(call, response, $"its JSON cannot be read{JsonFailure.Place(cause)}");

    /// <summary>A response that tells nothing is a lost one: of a change nobody knows then whether it was made.</summary>
    public static PrivXException Unusable(CallContext call, HttpResponseMessage response, string why) =>
        call.Operation.Repeat != RepeatClass.Safe && !call.Operation.Anonymous
            ? FailureTranslator.OutcomeUnknown(call, $"the answer cannot be used, {why}", null)
            : new PrivXResponseException($"The answer to {call.Name} cannot be used: {why}.")
            {
                Status = (int)response.StatusCode,
                ContentType = (response.Content as BufferedContent)?.ContentType is { } type ? call.Scrub(type) : null,
                Remedy = "Check that the address is that of PrivX itself, and that the module is as new as the server.",
                Method = call.Operation.Method,
                Route = call.Operation.Path,
            };

    private static bool IsPage(string? type) => type is "text/html" or "application/xhtml+xml";

    private static ReadOnlyMemory<byte> Bytes(HttpResponseMessage response) => (response.Content as BufferedContent)?.Bytes ?? default;
}
