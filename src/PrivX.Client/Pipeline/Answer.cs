using System;
using System.Net.Http;

namespace PrivX.Client.Pipeline;

/// <summary>A success with the call that it answers. Dispose it to give its buffer back.</summary>
internal sealed class Answer(CallContext call, HttpResponseMessage response) : IDisposable
{
    public CallContext Call { get; } = call;

    public HttpResponseMessage Response { get; } = response;

    public void Dispose() => Response.Dispose();
}
