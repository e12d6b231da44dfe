using System;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Replacing;

/// <summary>A kind of object that the server can only replace whole: how one is read, written as JSON and replaced.</summary>
internal interface IReplacedObject<T>
    where T : PrivXObject
{
    /// <summary>How the model is written as JSON.</summary>
    JsonTypeInfo<T> Json { get; }

    /// <summary>Model of what is sent, where that is not the object itself but some of its members.</summary>
    Type? ReplacementModel { get; }

    /// <summary>The id by which the object is read and replaced.</summary>
    string NeedId(T value);

    /// <summary>Reads an object.</summary>
    Task<T> ReadAsync(PrivXClient client, string id, CancellationToken token);

    /// <summary>Replaces an object.</summary>
    Task ReplaceAsync(PrivXClient client, string id, byte[] json, CancellationToken token);
}
