using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using PrivX.Client.Json;
using PrivX.Client.Pipeline;
using PrivX.Client.Updates;

namespace PrivX.Common;

/// <summary>Bodies made of whole objects: without what the server sets itself, and never with a mask in the place of a secret.</summary>
internal static class ObjectBody
{
    private static readonly byte[] Nothing = [(byte)'{', (byte)'}'];

    /// <summary>For an operation that makes something of an object.</summary>
    /// <exception cref="PrivX.Client.PrivXObjectException">Code <c>SecretRequired</c>: the object holds a mask.</exception>
    public static RequestBody New<T>(T value, JsonTypeInfo<T> type)
        where T : PrivXObject => Body(() => NewJson(value, type));

    /// <summary>For an operation that replaces an object. One that was read sends back what nobody changed as it was read.</summary>
    /// <exception cref="PrivX.Client.PrivXObjectException">Code <c>SecretRequired</c>: the object holds a mask that must not be sent.</exception>
    public static RequestBody Replacement<T>(T value, JsonTypeInfo<T> type)
        where T : PrivXObject
    {
        if (value is null)
        {
            throw new ArgumentNullException(nameof(value));
        }

        if (value.AsRead.IsEmpty)
        {
            return New(value, type);
        }

        return Body(() => ReplacementJson(value, type));
    }

    /// <summary>For an operation that replaces a list of objects. Those that were read send back what nobody changed as it was read.</summary>
    /// <exception cref="PrivX.Client.PrivXObjectException">Code <c>SecretRequired</c>: an object holds a mask.</exception>
    public static RequestBody List<T>(IEnumerable<T> values, JsonTypeInfo<T> type)
        where T : PrivXObject =>
        Body(() =>
        {
            var array = new JsonArray();
            foreach (T value in values ?? throw new ArgumentNullException(nameof(values)))
            {
                array.Add(JsonNode.Parse(value is { AsRead.IsEmpty: false } ? ReplacementJson(value, type) : NewJson(value, type)));
            }

            return JsonSerializer.SerializeToUtf8Bytes(array, CommonJson.Default.JsonArray);
        });

    /// <summary>JSON that was made member by member, which says nothing that nobody named.</summary>
    /// <param name="json">The object.</param>
    /// <param name="model">Its model, which tells the secrets in it.</param>
    public static RequestBody Json(byte[] json, Type model) => RequestBody.Json(json, ObjectUpdate.SecretsIn(json, model));

    private static byte[] ReplacementJson<T>(T value, JsonTypeInfo<T> type)
        where T : PrivXObject
    {
        var update = new ObjectUpdate(value.AsRead, typeof(T));
        update.Merge(value.AsRead, Write(JsonSerializer.Deserialize(value.AsRead.Span, type)!, type), Write(value, type));
        return update.ToJson(_ => null);
    }

    private static byte[] NewJson<T>(T value, JsonTypeInfo<T> type)
        where T : PrivXObject
    {
        if (value is null)
        {
            throw new ArgumentNullException(nameof(value));
        }

        var update = new ObjectUpdate(Nothing, typeof(T));
        foreach (KeyValuePair<string, JsonNode?> member in Write(value, type))
        {
            update.Set([member.Key], member.Value?.DeepClone());
        }

        return update.ToJson(_ => null);
    }

    private static JsonObject Write<T>(T value, JsonTypeInfo<T> type) => (JsonObject)JsonSerializer.SerializeToNode(value, type)!;

    // A mask is no secret: taking it out of an answer would only hide asterisks.
    private static RequestBody Body(Func<byte[]> write)
    {
        byte[] json = SecretTextConverter.Collect(write, out IReadOnlyList<string> secrets);
        return RequestBody.Json(json, secrets.Where(secret => secret.Any(c => c != '*')).ToArray());
    }
}
