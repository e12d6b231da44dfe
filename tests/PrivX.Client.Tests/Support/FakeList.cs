using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace PrivX.Client.Tests.Support;

/// <summary>A list on a server, with rows that tests add and remove while it is read.</summary>
internal sealed class FakeList
{
    private readonly object _gate = new();
    private readonly List<string> _ids;

    public FakeList(int rows, int? largestPage = null)
    {
        _ids = [.. Enumerable.Range(0, rows).Select(Id)];
        Server = new FakeServer
        {
            Always = async (sent, token) =>
            {
                await WaitAsync(token);
                HttpResponseMessage response = Response(sent);
                await WaitAsync(token);
                return response;
            },
        };
        LargestPage = largestPage;
    }

    public FakeServer Server { get; }

    /// <summary>Gives fewer rows than asked for, silently.</summary>
    public int? LargestPage { get; set; }

    /// <summary>Refuses a larger limit.</summary>
    public int? LimitRefusedAbove { get; set; }

    public bool IgnoresOffset { get; set; }

    public bool IgnoresLimit { get; set; }

    /// <summary>Rows of the list's end that come with every page, beyond what was asked for.</summary>
    public int Surplus { get; set; }

    public int CountDelta { get; set; }

    public bool BareArray { get; set; }

    /// <summary>Makes the server slower than who reads, now more and now less: then several requests are on their way, and not answered in their order.</summary>
    public Random? Late { get; set; }

    /// <summary>Runs before each response, with its number from 1.</summary>
    public Action<int, FakeList>? Before { get; set; }

    public IReadOnlyList<string> Requests => [.. Server.Sent.Select(sent => sent.Query)];

    public IEnumerable<string> Offsets => Server.Sent.Select(sent => sent.Parameter("offset")!);

    public static string Id(int number) => "id-" + number.ToString("D6", CultureInfo.InvariantCulture);

    public void Remove(string id)
    {
        lock (_gate)
        {
            _ids.Remove(id);
        }
    }

    public void Insert(string id)
    {
        lock (_gate)
        {
            _ids.Add(id);
            _ids.Sort(StringComparer.Ordinal);
        }
    }

    private async Task WaitAsync(CancellationToken token)
    {
        int turns;
        lock (_gate)
        {
            turns = Late?.Next(3) ?? 0;
        }

        for (; turns > 0; turns--)
        {
            await Task.Delay(1, token);
        }
    }

    private HttpResponseMessage Response(Sent sent)
    {
        lock (_gate)
        {
            Before?.Invoke(Server.Sent.Count, this);
        }

        int offset = IgnoresOffset ? 0 : int.Parse(sent.Parameter("offset") ?? "0", CultureInfo.InvariantCulture);
        int limit = int.Parse(sent.Parameter("limit") ?? "50", CultureInfo.InvariantCulture);
        if (limit > LimitRefusedAbove)
        {
            return FakeServer.Json("""{"error_code":"VALUE_OUT_OF_BOUNDS","property":"limit"}""", 400);
        }

        lock (_gate)
        {
            IEnumerable<string> page = _ids.Skip(offset).Take(IgnoresLimit ? int.MaxValue : Math.Min(limit, LargestPage ?? int.MaxValue));
            page = Surplus > 0 && offset < _ids.Count ? page.Concat(_ids.TakeLast(Surplus)) : page;
            string items = "[" + string.Join(",", page.Select(id => $$"""{"id":"{{id}}"}""")) + "]";
            return FakeServer.Json(BareArray ? items : FormattableString.Invariant($"{{\"count\":{_ids.Count + CountDelta},\"items\":{items}}}"));
        }
    }
}
