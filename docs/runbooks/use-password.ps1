# Takes the password of an account, runs a script with it, and gives it back whatever happens. The script gets a PSCredential.
param([Parameter(Mandatory)] [string] $UserName, [Parameter(Mandatory)] [string] $TargetHost,
    [Parameter(Mandatory)] [scriptblock] $Script, [timespan] $WaitTimeout = '00:10:00', [string] $ConfigurationFile)
$ErrorActionPreference = 'Stop'
$logIn = if ($ConfigurationFile) { @{ ConfigurationFile = $ConfigurationFile } } else { @{} }
$null = Connect-PrivX @logIn
try {
    Invoke-PrivXSecretCheckout -UserName $UserName -TargetHost $TargetHost -Timeout $WaitTimeout -ScriptBlock $Script
} finally {
    Get-PrivXSession | Disconnect-PrivX
}
