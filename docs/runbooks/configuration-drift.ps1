# Looks whether PrivX is still configured as the files say. Ends with 0, 1 (it differs; see the report) or 2 (could not be compared).
param([string] $Path = './configuration', [string[]] $Ignore, [string] $Report = './drift.csv', [string] $ConfigurationFile)
$ErrorActionPreference = 'Stop'
try {
    $logIn = if ($ConfigurationFile) { @{ ConfigurationFile = $ConfigurationFile } } else { @{} }; $null = Connect-PrivX @logIn
    $given = if ($Ignore) { @{ Ignore = $Ignore } } else { @{} }
    $drift = @(Compare-PrivXConfiguration $Path @given | Where-Object Action -ne Unchanged)
    $drift | Select-Object Action, Kind, Name, What | Export-Csv $Report -NoTypeInformation
    $drift | Format-Table Action, Kind, Name, What
    exit [int]($drift.Count -gt 0)
} catch {
    "$_"
    exit 2
} finally {
    Get-PrivXSession | Disconnect-PrivX
}
