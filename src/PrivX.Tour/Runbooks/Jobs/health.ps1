# Services, components, clock and license, with a number for the monitoring.
Connect-PrivX

Test-PrivXHealth -MinLicenseDays 30 -MaxLicenseUsage 90 | Format-Table Name, State, Value, Limit

# 0 is well, 1 a warning, 2 critical: the exit code of a scheduled task.
(Test-PrivXHealth | Measure-Object Severity -Maximum).Maximum

Disconnect-PrivX
