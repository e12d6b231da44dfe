using System;

namespace PrivX.Client.Json;

/// <summary>The texts by which the server says whether an object is disabled, and by whom.</summary>
internal static class DisabledText
{
    private const string No = "FALSE";
    private const string ByAdministrator = "BY_ADMIN";

    public static bool IsDisabled(string? reason) => !string.IsNullOrEmpty(reason) && !string.Equals(reason, No, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text for a wish; a reason that is there already stays.</summary>
    public static string? Of(bool disabled, string? reason) => disabled == IsDisabled(reason) ? reason : disabled ? ByAdministrator : No;
}
