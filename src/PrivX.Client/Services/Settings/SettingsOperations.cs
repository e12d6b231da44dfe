using PrivX.Client.Pipeline;

namespace PrivX.Settings;

/// <summary>The operations of the settings service, as the contract has them.</summary>
internal static class SettingsOperations
{
    public static readonly Operation TestRestartRequired =
        new("settings", "testRestartRequired", "POST", "/settings/api/v1/restart_required/{scope}", "33", RepeatClass.Safe)
        {
            Permissions = ["admin", "settings-manage"],
        };

    public static readonly Operation GetScopeSettingSchema =
        new("settings", "getScopeSettingSchema", "GET", "/settings/api/v1/schema/{scope}", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "settings-view"],
        };

    public static readonly Operation GetSectionSettingSchema =
        new("settings", "getSectionSettingSchema", "GET", "/settings/api/v1/schema/{scope}/{section}", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "settings-view"],
        };

    public static readonly Operation GetScopeSettings =
        new("settings", "getScopeSettings", "GET", "/settings/api/v1/settings/{scope}", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "settings-view"],
        };

    public static readonly Operation UpdateScopeSettings =
        new("settings", "updateScopeSettings", "PUT", "/settings/api/v1/settings/{scope}", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "settings-manage"],
        };

    public static readonly Operation GetSectionSettings =
        new("settings", "getSectionSettings", "GET", "/settings/api/v1/settings/{scope}/{section}", "28", RepeatClass.Safe)
        {
            Permissions = ["admin", "settings-view"],
        };

    public static readonly Operation UpdateSectionSettings =
        new("settings", "updateSectionSettings", "PUT", "/settings/api/v1/settings/{scope}/{section}", "28", RepeatClass.Idempotent)
        {
            Permissions = ["admin", "settings-manage"],
        };

    public static readonly Operation GetSettingsServiceStatus =
        new("settings", "getSettingsServiceStatus", "GET", "/settings/api/v1/status", "28", RepeatClass.Safe) { Anonymous = true };
}
