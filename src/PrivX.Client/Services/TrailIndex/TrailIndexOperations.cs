using PrivX.Client.Pipeline;

namespace PrivX.TrailIndex;

/// <summary>The operations of the trail-index service, as the contract has them.</summary>
internal static class TrailIndexOperations
{
    public static readonly Operation GetTrailIndexServiceStatus =
        new("trail-index", "getTrailIndexServiceStatus", "GET", "/trail-index/api/v1/status", "28", RepeatClass.Safe) { Anonymous = true };
}
