# Brings in hosts and their accounts from a CSV file, again and again. Ends with 1 where rows failed; -WhatIf only tells.
[CmdletBinding(SupportsShouldProcess)]
param([Parameter(Mandatory)] [string] $Path, [string] $Result = './hosts-result.csv', [switch] $ExactRoles, [string] $ConfigurationFile)
$mode = if ($ExactRoles) { 'Exact' } else { 'Add' }
$logIn = if ($ConfigurationFile) { @{ ConfigurationFile = $ConfigurationFile } } else { @{} }
$null = Connect-PrivX @logIn -ErrorAction Stop
try {
    $rows = Import-PrivXHost (Import-Csv $Path) -RoleMode $mode -ThrottleLimit 4 -ErrorAction SilentlyContinue
    $rows | Select-Object Row, Host, HostId, Account, Action, @{ n = 'Changes'; e = { "$($_.Changes)" } }, Error |
        Export-Csv $Result -NoTypeInformation -WhatIf:$false
    $rows | Group-Object Action -NoElement | Format-Table Name, Count
} finally {
    Get-PrivXSession | Disconnect-PrivX -WhatIf:$false
}
exit [int](@($rows).Action -contains 'Failed')
