using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class SettingsRuns() : OperationRuns("settings")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("getSettingsServiceStatus")
        {
            Script = "Get-PrivXServiceStatus settings",
            Requests = "GET /settings/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=settings Status=RUNNING",
        },
        new("testRestartRequired")
        {
            Script = "Test-PrivXSetting auth network -Name listen_port -Value 8443",
            Requests = """
                GET /settings/api/v1/settings/AUTH
                POST /settings/api/v1/restart_required/AUTH {"tokens":{"access_token_valid_seconds":300,"refresh_token_valid_minutes":480},"login":{"max_attempts":5,"lock_minutes":10,"recaptcha_secret":"simulated-secret"},"network":{"listen_port":8443,"listen_address":"127.0.0.1","idle_seconds":60}}
                """,
            Writes = "PrivX.Settings.RestartRequirement Scope=AUTH Restart=True",
            Check = "($output.Concerned -join ' ') -ceq 'network.listen_port'",
        },
        new("getScopeSettingSchema")
        {
            Script = "Get-PrivXSettingSchema auth",
            Requests = "GET /settings/api/v1/schema/AUTH",
            Writes = "System.Management.Automation.PSCustomObject#PrivX.Schema type=object",
        },
        new("getSectionSettingSchema")
        {
            Script = "Get-PrivXSettingSchema auth login",
            Requests = "GET /settings/api/v1/schema/AUTH/login",
            Writes = "System.Management.Automation.PSCustomObject#PrivX.Schema type=object",
        },
        new("getScopeSettings")
        {
            Script = "Get-PrivXSetting auth",
            Requests = """
                GET /settings/api/v1/settings/AUTH
                GET /settings/api/v1/schema/AUTH
                """,
            Writes = "8 × PrivX.Settings.Setting Scope=AUTH Section=tokens Name=access_token_valid_seconds Value=300",
        },
        new("getScopeSettings")
        {
            Script = "Get-PrivXSetting vault -Merge -Name banner",
            Requests = """
                GET /settings/api/v1/settings/VAULT?merge=true
                GET /settings/api/v1/schema/VAULT
                """,
            Writes = "PrivX.Settings.Setting Scope=VAULT Section=misc Name=banner",
        },
        new("updateScopeSettings")
        {
            Script = """
                Set-PrivXSetting global -Value @{ misc = @{ maintenance = $true }; logging = @{ level = "debug" } }
                """,
            Requests = """
                GET /settings/api/v1/settings/GLOBAL
                GET /settings/api/v1/schema/GLOBAL
                POST /settings/api/v1/restart_required/GLOBAL {"misc":{"banner":"Nordlys Instruments, authorised use only","default_language":"en_US","maintenance":true},"logging":{"level":"debug","syslog":true}}
                PUT /settings/api/v1/settings/GLOBAL {..., "misc":{..., "maintenance":true}, "logging":{..., "level":"debug"}}
                """,
            Writes = "nothing",
        },
        new("getSectionSettings")
        {
            Script = "Get-PrivXSetting auth login -Name max*",
            Requests = """
                GET /settings/api/v1/settings/AUTH/login
                GET /settings/api/v1/schema/AUTH/login
                """,
            Writes = "PrivX.Settings.Setting Scope=AUTH Section=login Name=max_attempts Value=5",
        },
        new("updateSectionSettings")
        {
            Script = "Set-PrivXSetting auth login -Name max_attempts -Value 10",
            Requests = """
                GET /settings/api/v1/settings/AUTH
                GET /settings/api/v1/schema/AUTH
                POST /settings/api/v1/restart_required/AUTH {"tokens":{"access_token_valid_seconds":300,"refresh_token_valid_minutes":480},"login":{"max_attempts":10,"lock_minutes":10,"recaptcha_secret":"simulated-secret"},"network":{"listen_port":8080,"listen_address":"127.0.0.1","idle_seconds":60}}
                PUT /settings/api/v1/settings/AUTH/login {..., "max_attempts":10}
                """,
            Writes = "nothing",
        },
    ];
}
