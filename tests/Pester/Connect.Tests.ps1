# Runbook R1: a nightly connect that nobody watches.
BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestKit.psm1') -Force
    Import-Module (Get-TestManifest) -Force
    $simulator = Start-TestSimulator
}

AfterAll {
    Stop-TestSimulator $simulator
}

Describe 'Connect-PrivX in a scheduled task' {
    It 'takes everything from the environment and logs out at the end' {
        $run = Invoke-TestShell -Environment $simulator.Environment -Script @"
`$ErrorActionPreference = 'Stop'
`$session = Connect-PrivX -TrustedCertificate '$($simulator.CaFile)' -Verbose 4>&1 | ForEach-Object { "`$_" }
`$session
@(Get-PrivXHost).Count
Disconnect-PrivX
"@
        $run.Errors | Should -BeNullOrEmpty
        $run.ExitCode | Should -Be 0
        $run.Output | Should -Match 'PRIVX_API_CLIENT_ID|environment'
        $run.Output | Should -Match '(?m)^30\s*$'
        $run.Output | Should -Not -Match ([regex]::Escape($simulator.Facts.api_client_secret))
        $run.Output | Should -Not -Match ([regex]::Escape($simulator.Facts.oauth_client_secret))
        @(Get-TestJournal $simulator logout).Count | Should -BeGreaterThan 0
    }

    It 'takes everything from a configuration file, the CA included' {
        $file = Join-Path $simulator.Folder 'config.toml'
        Set-Content -Path $file -Encoding ASCII -Value @"
[api]
base_url = "$($simulator.Address)"
api_ca_crt = '''
$(Get-Content $simulator.CaFile -Raw)
'''
[auth]
api_client_id = "$($simulator.Facts.api_client_id)"
api_client_secret = "$($simulator.Facts.api_client_secret)"
oauth_client_id = "$($simulator.Facts.oauth_client_id)"
oauth_client_secret = "$($simulator.Facts.oauth_client_secret)"
"@
        if ($PSVersionTable.PSEdition -eq 'Core' -and -not $IsWindows) {
            chmod 600 $file
        }

        $run = Invoke-TestShell -Script "(Connect-PrivX -ConfigurationFile '$file').AuthenticationMethod; Disconnect-PrivX"
        $run.Errors | Should -BeNullOrEmpty
        $run.Output.Trim() | Should -Be 'ApiClient'
    }

    It 'prefers parameters to the environment' {
        $wrong = $simulator.Environment.Clone()
        $wrong.PRIVX_API_CLIENT_SECRET = 'not-this-one'
        $run = Invoke-TestShell -Environment $wrong -Script @"
`$ErrorActionPreference = 'Stop'
`$api = New-Object pscredential '$($simulator.Facts.api_client_id)', (ConvertTo-SecureString '$($simulator.Facts.api_client_secret)' -AsPlainText -Force)
`$oauth = New-Object pscredential '$($simulator.Facts.oauth_client_id)', (ConvertTo-SecureString '$($simulator.Facts.oauth_client_secret)' -AsPlainText -Force)
(Connect-PrivX -Credential `$api -OAuthCredential `$oauth -TrustedCertificate '$($simulator.CaFile)').IsConnected
"@
        $run.Output.Trim() | Should -Be 'True'
        $run.ExitCode | Should -Be 0
    }

    It 'says what is missing instead of asking for it' {
        $incomplete = $simulator.Environment.Clone()
        $incomplete.Remove('PRIVX_API_CLIENT_SECRET')
        $run = Invoke-TestShell -Environment $incomplete -Script '$ErrorActionPreference = "Stop"; Connect-PrivX'
        $run.ExitCode | Should -Not -Be 0
        $run.Seconds | Should -BeLessThan 30
        $run.Errors -replace '\s+', ' ' | Should -Match 'PRIVX_API_CLIENT_SECRET'
    }

    It 'fails with the name of the server when there is none, in the promised time' {
        $nobody = $simulator.Environment.Clone()
        $nobody.PRIVX_API_BASE_URL = 'https://127.0.0.1:1'
        $run = Invoke-TestShell -Environment $nobody -Script '$ErrorActionPreference = "Stop"; Connect-PrivX -TimeoutSec 5'
        $run.ExitCode | Should -Not -Be 0
        $run.Seconds | Should -BeLessThan 60
        $run.Errors | Should -Match '127\.0\.0\.1'
    }

    It 'refuses a server whose CA is not trusted' {
        $run = Invoke-TestShell -Environment $simulator.Environment -Script '$ErrorActionPreference = "Stop"; try { Connect-PrivX } catch { $_.FullyQualifiedErrorId; exit 5 }'
        $run.ExitCode | Should -Be 5
        $run.Output | Should -Match '^PrivX\.Certificate'
    }
}

Describe 'A wrong secret' {
    BeforeAll {
        $canary = 'canary-Xq7-secret'
        $wrong = New-TestCredential $simulator.Facts.api_client_id $canary
        $parameters = @{ Server = $simulator.Address; Credential = $wrong; OAuthCredential = $simulator.OAuthCredential; TrustedCertificate = $simulator.CaFile }
        $failure = $null
        try {
            Connect-PrivX @parameters
        }
        catch {
            $failure = $_
        }
    }

    It 'is told as an authentication error' {
        $failure.FullyQualifiedErrorId | Should -BeLike 'PrivX.*,*ConnectPrivXCommand'
        $failure.CategoryInfo.Category | Should -Be 'AuthenticationError'
    }

    It 'does not turn up in anything that can be shown of the error' {
        $all = @(
            $failure | Format-List * -Force | Out-String -Width 500
            $failure.Exception | Format-List * -Force | Out-String -Width 500
            $failure.Exception.ToString()
            $failure | Out-String -Width 500
            $Error[0] | Format-List * -Force | Out-String -Width 500
        ) -join "`n"
        $all | Should -Not -BeNullOrEmpty
        foreach ($secret in $canary, $simulator.Facts.oauth_client_secret) {
            $all | Should -Not -Match ([regex]::Escape($secret))
            $all | Should -Not -Match ([regex]::Escape([Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($secret))))
        }
    }

    It 'leaves the session that was there as it was' {
        $before = Connect-TestSimulator $simulator -Name 'before'
        { Connect-PrivX @parameters } | Should -Throw
        (Get-PrivXSession -Default).Name | Should -Be 'before'
        @(Get-PrivXSource).Count | Should -BeGreaterThan 0
        Disconnect-PrivX -Session $before
    }
}

Describe 'A long run' {
    BeforeAll {
        $session = Connect-TestSimulator $simulator
    }

    AfterAll {
        Disconnect-PrivX -Session $session
    }

    It 'survives tokens that expire' {
        $null = Invoke-TestControl $simulator POST tokens/expire
        @(Get-PrivXHost -ErrorAction Stop).Count | Should -Be 30
    }

    It 'repeats what a 503 has refused' {
        $null = Invoke-TestControl $simulator POST faults @{ kind = 'Status'; target = 'listSources'; statusCode = 503; times = 1 }
        @(Get-PrivXSource -ErrorAction Stop -WarningAction SilentlyContinue).Count | Should -Be 6
        @(Get-TestJournal $simulator listSources | Where-Object status -EQ 503).Count | Should -Be 1
    }

    It 'shows routes and status, but no secret, in verbose and debug' {
        $DebugPreference = 'Continue'
        $streams = Get-PrivXHost web-01 -Verbose -Debug 4>&1 5>&1 | Out-String -Width 500
        $streams | Should -Match '/host-store/api/v1/hosts'
        $streams | Should -Not -Match 'Bearer [A-Za-z0-9]'
        $streams | Should -Not -Match ([regex]::Escape($simulator.Facts.api_client_secret))
    }
}
