# Looks whether PrivX is well: services, components, clock and license. Ends with 0, 1 (warning) or 2 (critical, or not to be reached).
param([int] $MinLicenseDays = 30, [int] $MaxLicenseUsage = 90, [timespan] $MaxClockSkew = '00:01:00', [string] $Report = './health.csv', [string] $ConfigurationFile)
$ErrorActionPreference = 'Stop'
try {
    $logIn = if ($ConfigurationFile) { @{ ConfigurationFile = $ConfigurationFile } } else { @{} }
    $null = Connect-PrivX @logIn -Deadline 00:00:25
    $checks = Test-PrivXHealth -MinLicenseDays $MinLicenseDays -MaxLicenseUsage $MaxLicenseUsage -MaxClockSkew $MaxClockSkew
    $checks | Export-Csv $Report -NoTypeInformation
    $checks | Where-Object Severity -gt 0 | Format-Table Name, State, Message -Wrap
    exit ($checks | Measure-Object Severity -Maximum).Maximum
} catch {
    "$_"
    exit 2
} finally {
    Get-PrivXSession | Disconnect-PrivX
}
