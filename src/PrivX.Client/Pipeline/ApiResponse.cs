using System;
using System.Net.Http;

namespace PrivX.Client.Pipeline;

/// <summary>A success with the call that it is the response to. Dispose it to give its buffer back.</summary>
internal sealed class ApiResponse(CallContext call, HttpResponseMessage message) : IDisposable
{
    public CallContext Call { get; } = call;

    public HttpResponseMessage Message { get; } = message;

    public void Dispose() => Message.Dispose();
}
