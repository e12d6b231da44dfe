using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.Client.Updates;

namespace PrivX.Client.Tests.Updates;

/// <summary>A change of an object, in few words.</summary>
internal static class Updating
{
    public static ObjectUpdate Of(string json, Type model) => new(Bytes(json), model);

    public static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json);

    public static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    /// <summary>What would be sent.</summary>
    public static JsonObject Body(ObjectUpdate update) => JsonNode.Parse(update.ToJson(_ => null))!.AsObject();

    /// <summary>What a person would be told.</summary>
    public static string Told(ObjectUpdate update) => string.Join("; ", update.Changes.Select(change => change.ToString()));
}
