using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Tests.Transport;

/// <summary>Notes that a request came through.</summary>
internal sealed class NotingHandler : DelegatingHandler
{
    private readonly string _name;
    private readonly List<string> _order;

    public NotingHandler(string name, List<string> order)
    {
        _name = name;
        _order = order;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _order.Add(_name);
        return base.SendAsync(request, cancellationToken);
    }
}
