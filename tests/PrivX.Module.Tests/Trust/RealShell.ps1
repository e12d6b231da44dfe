# Plays runs in a whole PowerShell, with all that it can say turned on, and sends what they write out on every way that there is. A run is a line
# of JSON on standard input; RealShell.cs writes it. Its script is played twice, so that the server can refuse it once, and with -WhatIf in between.
# "YOUR TURN" on both outputs: the server may prepare for what comes, and any line starts it.
param([string] $Manifest)

$ProgressPreference = 'SilentlyContinue'
$FormatEnumerationLimit = -1
Import-Module $Manifest -ErrorAction Stop

function Write-TrialTurn {
    [Console]::Out.WriteLine('YOUR TURN')
    [Console]::Error.WriteLine('YOUR TURN')
}

function Wait-Trial {
    Write-TrialTurn
    $null = [Console]::In.ReadLine()
}

function New-TrialSecret([string] $Text) {
    [Net.NetworkCredential]::new('', $Text).SecurePassword
}

function New-TrialCredential([string[]] $Pair) {
    [pscredential]::new($Pair[0], (New-TrialSecret $Pair[1]))
}

function Out-TrialObject([string] $File, [object[]] $Values) {
    $Values | Out-Default
    $Values | Out-String -Width 8192 | Set-Content "$File-view.txt"
    $Values | ForEach-Object { "$_" } | Set-Content "$File-text.txt"
    $Values | Format-List * -Force | Out-String -Width 8192 | Set-Content "$File-list.txt"
    $Values | Format-Table * -Force | Out-String -Width 8192 | Set-Content "$File-table.txt"

    # A file knows its provider, and that the whole of .NET.
    $TrialDepth = if ($Values[0] -is [IO.FileInfo]) { 2 } else { 9 }
    $Values | ConvertTo-Json -Depth $TrialDepth -WarningAction SilentlyContinue | Set-Content "$File-json.txt"
    $Values | Export-Clixml "$File-clixml.txt" -Depth 4
    $Values | Export-Csv "$File-csv.txt"
}

function Out-TrialError([string] $File, [object[]] $Values) {
    foreach ($ErrorView in 'ConciseView', 'NormalView', 'DetailedView', 'CategoryView') {
        $Values | Out-String -Width 8192 | Set-Content "$File-$ErrorView.txt"
    }

    $Values | Format-List * -Force | Out-String -Width 8192 | Set-Content "$File-list.txt"
    $Values.Exception | Format-List * -Force | Out-String -Width 8192 | Set-Content "$File-exception.txt"
    $Values | ForEach-Object { $_.Exception.Data; $_.TargetObject; "$($_.TargetObject)"; $_.ErrorDetails; $_.InvocationInfo } |
        Out-String -Width 8192 | Set-Content "$File-data.txt"
    $Values | Export-Clixml "$File-clixml.txt"
}

# Variables of a run are those of this function, and go with it.
function Invoke-Trial($Trial) {
    $Server = $Trial.Server
    $Folder = $Trial.Folder
    $Credential = New-TrialCredential $Trial.Credential
    $OAuthCredential = New-TrialCredential $Trial.OAuthCredential
    $UserCredential = New-TrialCredential $Trial.UserCredential
    $Secret = New-TrialSecret $Trial.Secret
    $TrustedCertificate = [Security.Cryptography.X509Certificates.X509Certificate2]::CreateFromPem($Trial.Ca)
    $Simulator = [pscustomobject]@{
        Credentials = [pscustomobject]@{ Token = $Trial.Token } | Add-Member -PassThru ScriptMethod ExternalJwt { $this.Token }
    }
    $Error.Clear()
    if ($Trial.Connected) {
        $Session = Connect-PrivX $Server -Credential $Credential -OAuthCredential $OAuthCredential -TrustedCertificate $TrustedCertificate
    }

    . ([scriptblock]::Create($Trial.Given))
    if ($Error.Count -gt 0) {
        throw 'What must be there first is not.'
    }

    $null = Start-Transcript (Join-Path $Trial.Out 'transcript.txt')
    try {
        Wait-Trial
        Invoke-TrialScript | Out-Default
        Wait-Trial
        if ($Trial.WhatIf) {
            & { $WhatIfPreference = $true; Invoke-TrialScript } | Out-Default
        }

        $TrialOutput = Invoke-TrialScript
        $TrialErrors = @($Error)
        $ErrorActionPreference = 'Stop'
        if ($TrialErrors) {
            Out-TrialError (Join-Path $Trial.Out 'error') $TrialErrors
        }

        if ($null -ne $TrialOutput) {
            Out-TrialObject (Join-Path $Trial.Out 'object') $TrialOutput
        }

        # One session is like the other.
        if (!$Trial.Connected) {
            Out-TrialObject (Join-Path $Trial.Out 'session') (Get-PrivXSession)
        }
    }
    finally {
        $null = Stop-Transcript
    }
}

# Writes what the script writes, and shows its errors afterwards: how they are shown needs no trace.
function Invoke-TrialScript {
    $VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'
    $TrialScript = [scriptblock]::Create($Trial.Script)
    $TrialErrors = [Collections.Generic.List[object]]::new()
    try {
        Trace-Command -Name ParameterBinding*, TypeConversion -Option All -FilePath (Join-Path $Trial.Out 'trace.txt') -Expression { . $TrialScript 2>&1 } |
            ForEach-Object { if ($_ -is [Management.Automation.ErrorRecord]) { $TrialErrors.Add($_) } else { $_ } }
    }
    catch {
        $TrialErrors.Add($_)
    }

    $TrialErrors | Out-Default
}

while ($null -ne ($line = [Console]::In.ReadLine())) {
    try {
        Invoke-Trial (ConvertFrom-Json $line)
    }
    catch {
        "TRIAL FAILED: $_ $($_.ScriptStackTrace)"
    }

    Get-PrivXSession | Disconnect-PrivX -ErrorAction Ignore
    Write-TrialTurn
}
