using System.Net;
using System.Net.Http;

namespace PrivX.Client.Tests.Transport;

/// <summary>A response that knows whether it was disposed.</summary>
internal sealed class TrackedResponse : HttpResponseMessage
{
    public TrackedResponse(HttpStatusCode status)
        : base(status)
    {
    }

    public bool Disposed { get; private set; }

    protected override void Dispose(bool disposing)
    {
        Disposed = true;
        base.Dispose(disposing);
    }
}
