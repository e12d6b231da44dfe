# Who reaches what with which account, as CSV. Ends with 1 where a part could not be read; the parts are named.
param([string] $Path = './access.csv', [string] $ConfigurationFile)
$logIn = if ($ConfigurationFile) { @{ ConfigurationFile = $ConfigurationFile } } else { @{} }
$null = Connect-PrivX @logIn -ErrorAction Stop
try {
    Get-PrivXAccess -ErrorVariable missing -ErrorAction SilentlyContinue | Export-Csv $Path -NoTypeInformation
    $missing | ForEach-Object { "Not complete: $_" }
} finally {
    Get-PrivXSession | Disconnect-PrivX
}
exit [int]($missing.Count -gt 0)
