using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class LicenseManagerRuns() : OperationRuns("license-manager")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("getLicenseManagerStatus")
        {
            Script = "Get-PrivXServiceStatus license-manager",
            Requests = "GET /license-manager/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=license-manager Status=RUNNING",
        },
        new("getLicense")
        {
            Script = "Get-PrivXLicense",
            Requests = "GET /license-manager/api/v1/license",
            Writes = "PrivX.LicenseManager.License LicenseStatus=VALID DaysLeft=264 Hosts=30 of 500",
            Check = """
                $output.LicenseCode.ToPlainText() -ceq "SIMULATED-LICENSE-CODE"
                """,
        },
        new("setLicense")
        {
            Script = "Set-PrivXLicense $Secret -PassThru",
            Requests = """
                POST /license-manager/api/v1/license "{Secret}"
                """,
            Writes = "PrivX.LicenseManager.License LicenseStatus=VALID",
        },
        new("getLicenseScript")
        {
            Script = "Get-PrivXLicense -Script",
            Requests = "GET /license-manager/api/v1/license.js",
            Writes = "System.String",
            Check = "$output -like 'var privxLicense = *'",
        },
        new("deactivateLicense")
        {
            Script = "Disable-PrivXLicense -Confirm:$false -PassThru",
            Requests = """
                POST /license-manager/api/v1/license/deactivate
                GET /license-manager/api/v1/license
                """,
            Writes = "PrivX.LicenseManager.License LicenseStatus=INVALID",
        },
        new("setLicenseStatistics")
        {
            Script = "Set-PrivXLicense -SendStatistics $true",
            Requests = """
                POST /license-manager/api/v1/license/optin {"optin":true}
                """,
            Writes = "nothing",
        },
        new("refreshLicense")
        {
            Script = "Update-PrivXLicense -PassThru",
            Requests = "POST /license-manager/api/v1/license/refresh",
            Writes = "PrivX.LicenseManager.License LicenseStatus=VALID",
        },
        new("registerMobileGateway")
        {
            Script = "Register-PrivXMobileGateway -PassThru",
            Requests = """
                POST /license-manager/api/v1/mobilegw/register
                GET /license-manager/api/v1/mobilegw/status
                """,
            Writes = "PrivX.LicenseManager.MobileGateway Status=REGISTERED",
        },
        new("getMobileGateway")
        {
            Script = "Get-PrivXMobileGateway",
            Requests = "GET /license-manager/api/v1/mobilegw/status",
            Writes = "PrivX.LicenseManager.MobileGateway Status=UNREGISTERED",
        },
        new("unregisterMobileGateway")
        {
            Script = "Unregister-PrivXMobileGateway -Confirm:$false",
            Requests = "DELETE /license-manager/api/v1/mobilegw/unregister",
            Writes = "nothing",
        },
    ];
}
