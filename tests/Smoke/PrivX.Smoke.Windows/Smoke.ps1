# Played by PrivX.Architecture.Tests on Wine's Windows, against a simulator on Linux. Each step writes one line: "ok <name>", or what was wrong.
param($Manifest, $Folder, $Server, $ApiId, $ApiSecret, $OAuthId, $OAuthSecret, $Connection)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

function Step([string] $Step, [scriptblock] $Block) {
    try {
        $null = . $Block
        "ok $Step"
    }
    catch {
        "wrong ${Step}: $($_.FullyQualifiedErrorId) $_ $($_.ScriptStackTrace)"
    }
}

function Check($Condition, $Seen) {
    if (-not $Condition) {
        throw "Not as expected: $Seen"
    }
}

function Refused([string] $Id, [scriptblock] $Block) {
    try {
        $null = & $Block
    }
    catch {
        Check ($_.FullyQualifiedErrorId -match "^PrivX\.($Id),") "$($_.FullyQualifiedErrorId) $_"
        return
    }

    throw 'It was not refused.'
}

function New-Credential($Name, $Secret) {
    [pscredential]::new($Name, (ConvertTo-SecureString $Secret -AsPlainText -Force))
}

$connect = @{
    Server          = $Server
    Credential      = New-Credential $ApiId $ApiSecret
    OAuthCredential = New-Credential $OAuthId $OAuthSecret
}

Step 'windows' {
    Check ($IsWindows -and [IO.Path]::DirectorySeparatorChar -eq '\' -and $PSVersionTable.PSVersion -ge '7.6') $PSVersionTable.OS
}
Step 'import' {
    Import-Module $Manifest
    Check ((Get-Module PrivX).ModuleBase -eq (Split-Path $Manifest)) (Get-Module PrivX).ModuleBase
    Check ((Get-Help Get-PrivXHost).Synopsis -notlike '*Get-PrivXHost*') 'No help.'
}
Step 'private CA is refused' {
    Refused 'CertificateNotTrusted|TlsFailed' { Connect-PrivX @connect }
}
Step 'another CA is refused' {
    Refused 'CertificateNotTrusted|TlsFailed' { Connect-PrivX @connect -TrustedCertificate "$Folder\other-ca.pem" }
}
Step 'private CA is accepted' {
    $session = Connect-PrivX @connect -TrustedCertificate "$Folder\ca.pem"
    Check ($session.Server -eq $Server) $session.Server
}
Step 'configuration file' {
    Connect-PrivX -ConfigurationFile "$Folder\config.toml" -Name file
    Disconnect-PrivX -Session file
}
Step 'list' {
    Check (@(Get-PrivXHost).Count -eq 30) @(Get-PrivXHost).Count
    Check (@(Get-PrivXHost -First 3).Count -eq 3) 'First'
    Check ((Get-PrivXHost web-01 | Format-Table | Out-String) -like '*web-01*') 'View'
}
Step 'set' {
    Set-PrivXHost web-01 -Comment 'Gerät, größer'
    Check ((Get-PrivXHost web-01).Comment -ceq 'Gerät, größer') (Get-PrivXHost web-01).Comment
}
Step 'throttle' {
    $before = @(Get-PrivXHost).CommonName
    $names = @(Get-PrivXHost | Set-PrivXHost -Comment throttled -ThrottleLimit 8 -PassThru | ForEach-Object CommonName)
    Check (($names -join ' ') -eq ($before -join ' ')) "$names"
}
Step 'check-out' {
    $seen = Invoke-PrivXSecretCheckout -UserName root -TargetHost web-02 { param($Credential, $Checkout) $Credential.UserName; Check $Checkout.Id 'No check-out.' }
    Check ($seen -eq 'root') "$seen"
    $seen = Invoke-PrivXSecretCheckout -UserName root -TargetHost web-02 { 1..10 } | Select-Object -First 1
    Check ($seen -eq 1) "$seen"
    try { Invoke-PrivXSecretCheckout -UserName root -TargetHost web-02 { throw 'Given back all the same.' } } catch { Check ($_ -like 'Given back*') "$_" }
}
Step 'names that Windows forbids' {
    $files = @(Save-PrivXConnectionFile $Connection "$Folder\forbidden")
    Check ($files.Count -eq 9) "$($files.Name)"
    Check (-not ($files | Where-Object { $_.DirectoryName -ne "$Folder\forbidden" -or $_.Length -ne 100 -or $_ -isnot [IO.FileInfo] })) "$($files.FullName)"
}
Step 'paths' {
    $null = New-Item -ItemType Directory "$Folder\paths"
    Set-Location "$Folder\paths"
    $null = New-PSDrive Place FileSystem "$Folder\paths" -Scope Script
    $written = foreach ($path in "$Folder\paths\full.sh", '.\dot.sh', 'bare.sh', '..\paths\up.sh', ("$Folder\paths\forward.sh" -replace '\\', '/'), 'Place:\drive.sh', 'Grüße [1].sh') {
        (Save-PrivXUebaSetupScript $path).FullName
    }
    $expected = 'full.sh', 'dot.sh', 'bare.sh', 'up.sh', 'forward.sh', 'drive.sh', 'Grüße [1].sh' | ForEach-Object { "$Folder\paths\$_" }
    Check (($written -join '|') -eq ($expected -join '|')) ($written -join '|')
    Refused 'FileExists' { Save-PrivXUebaSetupScript "$Folder\PATHS\FULL.SH" }
    Save-PrivXUebaSetupScript "$Folder\PATHS\FULL.SH" -Force
    Refused 'InvalidPath' { Save-PrivXUebaSetupScript "$Folder\nowhere\a.sh" }
    Refused 'InvalidPath' { Save-PrivXUebaSetupScript 'Q:\a.sh' }
    Refused 'InvalidPath' { Save-PrivXUebaSetupScript 'HKCU:\a.sh' }
}
Step 'paths that Windows forbids' {
    foreach ($name in 'NUL', 'con.sh', 'a.sh:stream', 'a<b.sh', 'a?b.sh', 'a|b.sh') {
        $null = New-Item -ItemType Directory "$Folder\refused" -Force
        try {
            $file = Save-PrivXUebaSetupScript "$Folder\refused\$name"
            throw "'$name' was written as $($file.FullName)."
        }
        catch {
            Check ($_.FullyQualifiedErrorId -match '^PrivX\.(InvalidPath|FileNotWritten),') "$name $($_.FullyQualifiedErrorId) $_"
        }

        Check (-not (Get-ChildItem "$Folder\refused" -Force)) "$name left $(Get-ChildItem "$Folder\refused" -Force)"
    }
}
Step 'de-DE' {
    $before = [cultureinfo]::CurrentCulture
    [cultureinfo]::CurrentCulture = 'de-DE'
    try {
        Check ((1.5).ToString() -eq '1,5') (1.5).ToString()
        $null = Get-PrivXAuditEvent -After ([datetime]'2026-01-31') -First 1
        $text = Get-PrivXHost web-01 | ConvertTo-Json -Depth 6
        Check (($text | ConvertFrom-Json).CommonName -eq 'web-01') $text
        Set-PrivXHost web-01 -Comment 'Übersicht'
        Check ((Get-PrivXHost web-01).Comment -eq 'Übersicht') 'Set'
        Check ((Get-PrivXConnection -First 3 | Format-Table | Out-String).Trim()) 'View'
    }
    finally {
        [cultureinfo]::CurrentCulture = $before
    }
}
Step 'tab' {
    $line = 'Get-PrivXHost web-0'
    $offered = (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText
    Check ($offered -contains 'web-01') "$offered"
    $line = 'Set-PrivXHost -Com'
    Check ((TabExpansion2 $line $line.Length).CompletionMatches.CompletionText -contains '-Comment') 'Parameter'
}
Step 'disconnect' {
    Disconnect-PrivX
    Refused 'NotConnected' { Get-PrivXHost }
    Remove-Module PrivX
}
