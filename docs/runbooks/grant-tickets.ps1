# Grants roles as tickets say (Ticket, User, Role and how long), then decides what waits: requests with a ticket are approved, others denied. Ends with 1 where something failed.
param([Parameter(Mandatory)] [string] $Path, [string] $Result = './tickets-result.csv', [string] $Approvals, [string] $ConfigurationFile)
$logIn = if ($ConfigurationFile) { @{ ConfigurationFile = $ConfigurationFile } } else { @{} }; $null = Connect-PrivX @logIn -ErrorAction Stop
try {
    Import-Csv $Path | Sync-PrivXUserRole -ErrorAction SilentlyContinue -ErrorVariable failed | Export-Csv $Result -NoTypeInformation
    $failed | ForEach-Object { "Failed: $($_.TargetObject.Ticket) $_" }
    $tickets = if ($Approvals) { Import-Csv $Approvals | Group-Object { "$($_.Role) for $($_.User)" } -AsHashTable -AsString }
    $waiting = if ($Approvals) { Get-PrivXAccessRequest -Filter active_approvals }
    foreach ($request in $waiting) {
        $ticket = $tickets["$($request.RequestedRole.Name) for $($request.TargetUser.DisplayName)"].Ticket
        if ($ticket) { $request | Approve-PrivXAccessRequest -Comment "$ticket" -Confirm:$false } else { $request | Deny-PrivXAccessRequest -Comment 'There is no ticket.' -Confirm:$false }
    }
} finally {
    Get-PrivXSession | Disconnect-PrivX
}
exit [int]($failed.Count -gt 0)
