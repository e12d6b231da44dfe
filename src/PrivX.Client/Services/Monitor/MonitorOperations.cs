using PrivX.Client.Pipeline;

namespace PrivX.Monitor;

/// <summary>The operations of the monitor-service service, as the contract has them.</summary>
internal static class MonitorOperations
{
    public static readonly Operation ListAuditEvents =
        new("monitor-service", "listAuditEvents", "GET", "/monitor-service/api/v1/auditevents", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "logsView", "service"],
            List = new(ListStyle.Offset) { DefaultLimit = 50, MaximumLimit = 1000 },
        };

    public static readonly Operation ListAuditEventCodes =
        new("monitor-service", "listAuditEventCodes", "GET", "/monitor-service/api/v1/auditevents/codes", "28", RepeatClass.Safe);

    public static readonly Operation SearchAuditEvents =
        new("monitor-service", "searchAuditEvents", "POST", "/monitor-service/api/v1/auditevents/search", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "logsView", "service"],
            List = new(ListStyle.Offset) { DefaultLimit = 50, MaximumLimit = 1000 },
        };

    public static readonly Operation ListComponents =
        new("monitor-service", "listComponents", "GET", "/monitor-service/api/v1/components", "28", RepeatClass.Safe);

    public static readonly Operation GetComponents =
        new("monitor-service", "getComponents", "GET", "/monitor-service/api/v1/components/{hostname}", "28", RepeatClass.Safe);

    public static readonly Operation RestartInstance =
        new("monitor-service", "restartInstance", "POST", "/monitor-service/api/v1/instance/exit", "28", RepeatClass.Once);

    public static readonly Operation GetInstanceStatus =
        new("monitor-service", "getInstanceStatus", "GET", "/monitor-service/api/v1/instance/status", "28", RepeatClass.Safe) { Anonymous = true };

    public static readonly Operation GetMonitorServiceStatus =
        new("monitor-service", "getMonitorServiceStatus", "GET", "/monitor-service/api/v1/status", "28", RepeatClass.Safe) { Anonymous = true };

    public static readonly Operation GetServerTime =
        new("monitor-service", "getServerTime", "GET", "/monitor-service/api/v1/time", "28", RepeatClass.Safe);
}
