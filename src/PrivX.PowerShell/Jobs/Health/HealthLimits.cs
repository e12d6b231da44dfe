using System;

namespace PrivX.PowerShell.Jobs.Health;

/// <summary>What is still well.</summary>
/// <param name="ClockSkew">Longest distance between the two clocks.</param>
/// <param name="LicenseDays">Fewest days until the license ends.</param>
/// <param name="LicenseUsage">Most of the license that may be used, in percent.</param>
internal sealed record HealthLimits(TimeSpan ClockSkew, int LicenseDays, int LicenseUsage);
