using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using PrivX.Client;
using PrivX.Client.Json;

namespace PrivX;

/// <summary>
/// Base of every object that PrivX stores. Keeps what the typed properties do not know: members newer than this client
/// survive a read and write, and the JSON as read lets a later change send back everything it did not touch.
/// </summary>
public abstract class PrivXObject : IOriginated
{
    /// <summary>Members of the JSON object that have no property here.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>The UTF-8 JSON this object was read from; empty for an object made here.</summary>
    [JsonIgnore]
    internal ReadOnlyMemory<byte> AsRead { get; set; }

    // A field of its own in every object, nested ones too: a part can be taken out of one object and put into another.
    ObjectOrigin? IOriginated.Origin { get; set; } = ObjectOrigin.Reading;

    /// <summary>The name by which people know the object; else in short what it says, without its secrets.</summary>
    public override string ToString() => ObjectText.Of(this);
}
