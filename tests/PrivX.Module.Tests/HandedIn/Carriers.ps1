# Takes objects through JSON, CSV and saved files and hands them to Set and New, each object once. Cases are read from a file of JSON, and what
# became of them is written to another; the requests are seen by the server.
param([string] $Manifest, [string] $Cases, [string] $Results)

$ErrorActionPreference = 'Continue'
$WarningPreference = 'SilentlyContinue'
Import-Module $Manifest -ErrorAction Stop
$null = Connect-PrivX -ErrorAction Stop

# What the simulator has none of that can be changed.
$dataset = (New-PrivXUebaDataset matrix -Start 2026-01-01 -End 2026-02-01).Id
$client = (New-PrivXIdentityProviderClient matrix -OidcAllowedRedirectUri https://matrix.example).Id

function Convert-TestObject([string] $Carrier, $Value) {
    $file = [IO.Path]::GetTempFileName()
    try {
        switch ($Carrier) {
            'live' { $Value }
            'json' { $Value | ConvertTo-Json -Depth 20 | ConvertFrom-Json }
            'csv' { $Value | Export-Csv $file; Import-Csv $file }
            'clixml' { $Value | Export-Clixml $file; Import-Clixml $file }
            'clixml9' { $Value | Export-Clixml $file -Depth 9; Import-Clixml $file }
            'threadjob' { Start-ThreadJob { $using:Value } | Receive-Job -Wait -AutoRemoveJob }
            'select' { $Value | Select-Object * }
            'job' { Start-Job { $using:Value } | Receive-Job -Wait -AutoRemoveJob }
        }
    }
    finally {
        Remove-Item $file
    }
}

$all = foreach ($case in Get-Content $Cases -Raw | ConvertFrom-Json) {
    $failed = @()
    $found = . ([scriptblock]::Create($case.Read))
    $carried = Convert-TestObject $case.Carrier $found
    if ($null -eq $carried) {
        throw "Nothing was read by: $($case.Read)"
    }
    foreach ($edit in $case.Edits.PSObject.Properties) {
        $carried.($edit.Name) = $edit.Value
    }

    # What asks is told not to; parts ask nothing.
    $beside = if ($case.IsPart) { @{} } else { @{ Confirm = $false } }
    foreach ($argument in $case.Arguments.PSObject.Properties) {
        $beside[$argument.Name] = . ([scriptblock]::Create($argument.Value))
    }

    # A mark in the log of requests: what comes next belongs to this case.
    $null = Get-PrivXHost "case-$($case.Number)" -ErrorAction SilentlyContinue
    try {
        $written = $carried | & "$($case.Verb)-PrivX$($case.Noun)" @beside -ErrorVariable +failed -ErrorAction SilentlyContinue
    }
    catch {
        $failed += $_
    }

    [pscustomobject]@{
        Number = $case.Number
        Written = @($written).Count
        Read = if ($case.IsPart) { ConvertTo-Json $found -Depth 20 -Compress }
        Made = if ($case.IsPart -and $written) { ConvertTo-Json @($written)[0] -Depth 20 -Compress }
        Errors = @($failed | Where-Object { $_ -is [Management.Automation.ErrorRecord] } | ForEach-Object { "$($_.FullyQualifiedErrorId.Split(',')[0]): $_" })
    }
}

ConvertTo-Json @($all) -Depth 4 | Set-Content $Results
