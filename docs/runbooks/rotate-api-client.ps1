# Renews the API client that a configuration file logs in with. Run it every day: a client that is old gets a successor in the same file; when the
# overlap is over and nobody uses the old one any more, it is removed. A run that was cut short is gone on with by the next.
param([string] $ConfigurationFile = './privx.toml', [string] $StatePath = './rotation.json', [int] $MaxAgeDays = 90, [timespan] $Overlap = '7.00:00:00')
$ErrorActionPreference = 'Stop'
try {
    $session = Connect-PrivX -ConfigurationFile $ConfigurationFile
    $state = if (Test-Path $StatePath) { Get-Content $StatePath -Raw | ConvertFrom-Json }
    $isOpen = $state -and $state.step -ne 'Completed'
    if ($state.step -in 'Started', 'Removing') { Complete-PrivXApiClientRotation $StatePath -Confirm:$false }
    elseif ($isOpen -or (Get-PrivXApiClient $session.User).Created -lt [DateTimeOffset]::UtcNow.AddDays(-$MaxAgeDays)) {
        Start-PrivXApiClientRotation $(if ($isOpen) { $state.old.id } else { $session.User }) $StatePath -ConfigurationFile $ConfigurationFile -Overlap $Overlap
    }
    exit 0
} catch {
    "$_"; exit [int]("$($_.FullyQualifiedErrorId)" -notlike 'PrivX.OverlapNotOver,*')
} finally { Get-PrivXSession | Disconnect-PrivX }
