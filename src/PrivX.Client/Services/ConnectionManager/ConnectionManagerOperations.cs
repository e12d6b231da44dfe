using PrivX.Client.Pipeline;

namespace PrivX.ConnectionManager;

/// <summary>The operations of the connection-manager service, as the contract has them.</summary>
internal static class ConnectionManagerOperations
{
    public static readonly Operation ListConnections =
        new("connection-manager", "listConnections", "GET", "/connection-manager/api/v1/connections", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "connectionsView", "service", "user"],
            List = new(ListStyle.Offset) { DefaultLimit = 50, UniqueSortKey = "id" },
        };

    public static readonly Operation RevokeConnectionAccessFromAll =
        new("connection-manager", "revokeConnectionAccessFromAll", "DELETE", "/connection-manager/api/v1/connections/access_roles/{role_id}", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "connectionsManage"],
        };

    public static readonly Operation SearchConnections =
        new("connection-manager", "searchConnections", "POST", "/connection-manager/api/v1/connections/search", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "connectionsView", "service", "user"],
            List = new(ListStyle.Offset) { DefaultLimit = 50, UniqueSortKey = "id" },
        };

    public static readonly Operation ListConnectionTags =
        new("connection-manager", "listConnectionTags", "GET", "/connection-manager/api/v1/connections/tags", "31", RepeatClass.Safe)
        {
            List = new(ListStyle.Offset) { DefaultLimit = 50 },
        };

    public static readonly Operation GetConnection =
        new("connection-manager", "getConnection", "GET", "/connection-manager/api/v1/connections/{connection_id}", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "connectionsView", "service", "user"],
        };

    public static readonly Operation ListConnectionAccess =
        new("connection-manager", "listConnectionAccess", "GET", "/connection-manager/api/v1/connections/{connection_id}/access_roles", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "connectionsManage"],
            List = new(ListStyle.Whole),
        };

    public static readonly Operation GrantConnectionAccess =
        new("connection-manager", "grantConnectionAccess", "POST", "/connection-manager/api/v1/connections/{connection_id}/access_roles/{role_id}", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "connectionsManage"],
        };

    public static readonly Operation RevokeConnectionAccess =
        new("connection-manager", "revokeConnectionAccess", "DELETE", "/connection-manager/api/v1/connections/{connection_id}/access_roles/{role_id}", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "connectionsManage"],
        };

    public static readonly Operation CreateConnectionFileDownload =
        new("connection-manager", "createConnectionFileDownload", "POST", "/connection-manager/api/v1/connections/{connection_id}/channel/{channel_id}/file/{file_id}", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "connectionsTrail"],
        };

    public static readonly Operation DownloadConnectionFile =
        new("connection-manager", "downloadConnectionFile", "GET", "/connection-manager/api/v1/connections/{connection_id}/channel/{channel_id}/file/{file_id}/{session_id}", "28", RepeatClass.Safe)
        {
            IsRecording = true,
            Permissions = ["admin", "connectionsTrail"],
        };

    public static readonly Operation CreateConnectionTranscriptDownload =
        new("connection-manager", "createConnectionTranscriptDownload", "POST", "/connection-manager/api/v1/connections/{connection_id}/channel/{channel_id}/log", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "connectionsTrail"],
        };

    public static readonly Operation DownloadConnectionTranscript =
        new("connection-manager", "downloadConnectionTranscript", "GET", "/connection-manager/api/v1/connections/{connection_id}/channel/{channel_id}/log/{session_id}", "28", RepeatClass.Safe)
        {
            IsRecording = true,
            Permissions = ["admin", "connectionsTrail"],
        };

    public static readonly Operation UpdateConnectionTags =
        new("connection-manager", "updateConnectionTags", "PUT", "/connection-manager/api/v1/connections/{connection_id}/tags", "31", RepeatClass.Idempotent);

    public static readonly Operation GetConnectionManagerStatus =
        new("connection-manager", "getConnectionManagerStatus", "GET", "/connection-manager/api/v1/status", "28", RepeatClass.Safe)
        {
            Anonymous = true,
        };

    public static readonly Operation TerminateConnection =
        new("connection-manager", "terminateConnection", "POST", "/connection-manager/api/v1/terminate/connection/{connection_id}", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "connectionsTerminate", "service"],
        };

    public static readonly Operation TerminateHostConnections =
        new("connection-manager", "terminateHostConnections", "POST", "/connection-manager/api/v1/terminate/host/{host_id}", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "connectionsTerminate", "service"],
        };

    public static readonly Operation TerminateUserConnections =
        new("connection-manager", "terminateUserConnections", "POST", "/connection-manager/api/v1/terminate/user/{user_id}", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "connectionsTerminate", "service"],
        };

    public static readonly Operation GetUebaAnomalySettings =
        new("connection-manager", "getUebaAnomalySettings", "GET", "/connection-manager/api/v1/ueba/anomaly-settings", "28", RepeatClass.Safe);

    public static readonly Operation SetUebaAnomalySettings =
        new("connection-manager", "setUebaAnomalySettings", "POST", "/connection-manager/api/v1/ueba/anomaly-settings", "28", RepeatClass.Idempotent);

    public static readonly Operation GetUebaConfiguration =
        new("connection-manager", "getUebaConfiguration", "GET", "/connection-manager/api/v1/ueba/configure", "28", RepeatClass.Safe);

    public static readonly Operation SetUebaConfiguration =
        new("connection-manager", "setUebaConfiguration", "POST", "/connection-manager/api/v1/ueba/configure", "28", RepeatClass.Idempotent);

    public static readonly Operation ListUebaDatasets =
        new("connection-manager", "listUebaDatasets", "GET", "/connection-manager/api/v1/ueba/datasets", "28", RepeatClass.Safe)
        {
            List = new(ListStyle.Whole),
        };

    public static readonly Operation CreateUebaDataset =
        new("connection-manager", "createUebaDataset", "POST", "/connection-manager/api/v1/ueba/datasets", "28", RepeatClass.Once);

    public static readonly Operation GetUebaDataset =
        new("connection-manager", "getUebaDataset", "GET", "/connection-manager/api/v1/ueba/datasets/{dataset_id}", "28", RepeatClass.Safe);

    public static readonly Operation UpdateUebaDataset =
        new("connection-manager", "updateUebaDataset", "PUT", "/connection-manager/api/v1/ueba/datasets/{dataset_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation DeleteUebaDataset =
        new("connection-manager", "deleteUebaDataset", "DELETE", "/connection-manager/api/v1/ueba/datasets/{dataset_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation CountUebaConnections =
        new("connection-manager", "countUebaConnections", "POST", "/connection-manager/api/v1/ueba/query-connection-count", "28", RepeatClass.Safe);

    public static readonly Operation CreateUebaSetupScriptDownload =
        new("connection-manager", "createUebaSetupScriptDownload", "POST", "/connection-manager/api/v1/ueba/setup-script", "28", RepeatClass.Safe);

    public static readonly Operation DownloadUebaSetupScript =
        new("connection-manager", "downloadUebaSetupScript", "GET", "/connection-manager/api/v1/ueba/setup-script/{session_id}", "28", RepeatClass.Safe);

    public static readonly Operation StartUebaAnalysis =
        new("connection-manager", "startUebaAnalysis", "POST", "/connection-manager/api/v1/ueba/start-analyzing/{dataset_id}", "28", RepeatClass.Idempotent);

    public static readonly Operation GetUebaStatus =
        new("connection-manager", "getUebaStatus", "GET", "/connection-manager/api/v1/ueba/status", "28", RepeatClass.Safe)
        {
            Permissions = ["admin"],
        };

    public static readonly Operation GetUebaInternalStatus =
        new("connection-manager", "getUebaInternalStatus", "GET", "/connection-manager/api/v1/ueba/status/internal", "28", RepeatClass.Safe)
        {
            Permissions = ["admin"],
        };

    public static readonly Operation StopUebaAnalysis =
        new("connection-manager", "stopUebaAnalysis", "POST", "/connection-manager/api/v1/ueba/stop-analyzing", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "connectionsView", "service", "user"],
        };

    public static readonly Operation TrainUebaDataset =
        new("connection-manager", "trainUebaDataset", "POST", "/connection-manager/api/v1/ueba/train/{dataset_id}", "28", RepeatClass.Once);
}
