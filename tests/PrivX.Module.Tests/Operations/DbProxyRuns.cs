using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class DbProxyRuns() : OperationRuns("db-proxy")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("getDbProxyStatus")
        {
            Script = "Get-PrivXServiceStatus db-proxy",
            Requests = "GET /db-proxy/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=db-proxy Status=RUNNING",
        },
        new("getDbProxyConfig")
        {
            Script = "Get-PrivXDbProxyConfig",
            Requests = "GET /db-proxy/api/v1/conf",
            Writes = "PrivX.DbProxy.DbProxyConfig",
            Check = "$output.CaCertificateChain -like '-----BEGIN CERTIFICATE-----*'",
        },
    ];
}
