using PrivX.Client.Pipeline;

namespace PrivX.Monitor;

/// <summary>The operations of the monitor-service service, as the contract has them.</summary>
internal static class MonitorOperations
{
    public static readonly Operation GetMonitorServiceStatus =
        new("monitor-service", "getMonitorServiceStatus", "GET", "/monitor-service/api/v1/status", "28", RepeatClass.Safe) { Anonymous = true };
}
