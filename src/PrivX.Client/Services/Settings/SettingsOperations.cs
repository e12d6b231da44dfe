using PrivX.Client.Pipeline;

namespace PrivX.Settings;

/// <summary>The operations of the settings service, as the contract has them.</summary>
internal static class SettingsOperations
{
    public static readonly Operation GetSettingsServiceStatus =
        new("settings", "getSettingsServiceStatus", "GET", "/settings/api/v1/status", "28", RepeatClass.Safe) { Anonymous = true };
}
