using PrivX.Client.Pipeline;

namespace PrivX.TrailIndex;

/// <summary>The operations of the trail-index service, as the contract has them.</summary>
internal static class TrailIndexOperations
{
    public static readonly Operation SearchTrails =
        new("trail-index", "searchTrails", "POST", "/trail-index/api/v1/index/search", "28", RepeatClass.Safe)
        {
            Permissions = ["connectionsView"],
            List = new(ListStyle.Offset) { DefaultLimit = 50 },
        };

    public static readonly Operation StartTrailIndexing =
        new("trail-index", "startTrailIndexing", "POST", "/trail-index/api/v1/index/start", "28", RepeatClass.Idempotent)
        {
            Permissions = ["connectionsView"],
        };

    public static readonly Operation GetTrailIndexStatuses =
        new("trail-index", "getTrailIndexStatuses", "POST", "/trail-index/api/v1/index/status", "28", RepeatClass.Safe)
        {
            Permissions = ["connectionsView"],
        };

    public static readonly Operation GetTrailIndexStatus =
        new("trail-index", "getTrailIndexStatus", "GET", "/trail-index/api/v1/index/{connection_id}/status", "28", RepeatClass.Safe)
        {
            Permissions = ["connectionsView"],
        };

    public static readonly Operation GetTrailIndexServiceStatus =
        new("trail-index", "getTrailIndexServiceStatus", "GET", "/trail-index/api/v1/status", "28", RepeatClass.Safe) { Anonymous = true };
}
