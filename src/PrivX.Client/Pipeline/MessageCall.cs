using System;
using System.Net.Http;

namespace PrivX.Client.Pipeline;

/// <summary>Ties a call to its messages; the one place that knows how each framework does that.</summary>
internal static class MessageCall
{
#if NET8_0_OR_GREATER
    private static readonly HttpRequestOptionsKey<CallContext> Key = new("PrivX.Call");

    public static void Attach(HttpRequestMessage message, CallContext call) => message.Options.Set(Key, call);

    public static CallContext Of(HttpRequestMessage message) =>
        message.Options.TryGetValue(Key, out CallContext? call) ? call : throw Missing();
#else
    private const string Key = "PrivX.Call";

    public static void Attach(HttpRequestMessage message, CallContext call) => message.Properties[Key] = call;

    public static CallContext Of(HttpRequestMessage message) =>
        message.Properties.TryGetValue(Key, out object? call) ? (CallContext)call : throw Missing();
#endif

    private static InvalidOperationException Missing() => new("The message was not made by the client's pipeline.");
}
