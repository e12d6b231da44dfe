using System;

namespace PrivX.ConnectionManager;

public sealed partial class ConnectionSearch
{
    /// <summary>The searches that find all connections of a user that were live at some moment of a time: some connections are found by two of them.</summary>
    internal static ConnectionSearch[] LiveBetween(string userId, DateTimeOffset after, DateTimeOffset until) =>
    [
        new() { UserId = [userId], Connected = new TimeWindow { Start = after, End = until } },
        new() { UserId = [userId], Connected = new TimeWindow { End = after }, Disconnected = new TimeWindow { Start = after } },
        new() { UserId = [userId], Connected = new TimeWindow { End = after }, Status = ["CONNECTED", "TERMINATING"] },
    ];
}
