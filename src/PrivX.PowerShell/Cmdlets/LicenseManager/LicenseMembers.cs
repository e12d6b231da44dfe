using System;
using System.Globalization;
using System.Management.Automation;
using PrivX.LicenseManager;

namespace PrivX.PowerShell.Cmdlets.LicenseManager;

/// <summary>What PowerShell adds to a license, by the module's types file.</summary>
public static class LicenseMembers
{
    /// <summary>Whole days until the license ends, by this machine's clock; negative when it has ended, nothing when it has no end.</summary>
    public static int? DaysLeft(PSObject instance) =>
        Of(instance).ExpiryDate is { } end ? (int)Math.Floor((end - DateTimeOffset.UtcNow).TotalDays) : null;

    /// <summary>Hosts in use of those licensed.</summary>
    public static string Hosts(PSObject instance) => Used(Of(instance).HostsInUse, Of(instance).MaxHosts);

    /// <summary>Recorded hosts in use of those licensed.</summary>
    public static string AuditedHosts(PSObject instance) => Used(Of(instance).AuditHostsInUse, Of(instance).MaxAuditedHosts);

    /// <summary>Users in use of those licensed.</summary>
    public static string Users(PSObject instance) => Used(Of(instance).UsersInUse, Of(instance).MaxUsers);

    private static string Used(int? used, int? licensed) =>
        string.Format(CultureInfo.InvariantCulture, "{0} of {1}", used?.ToString(CultureInfo.InvariantCulture) ?? "?", licensed?.ToString(CultureInfo.InvariantCulture) ?? "?");

    private static License Of(PSObject instance) => (License)instance.BaseObject;
}
