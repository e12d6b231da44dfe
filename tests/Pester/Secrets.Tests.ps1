# Runbook R4, steps 1 to 7: use an account's password, and give it back.
BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestKit.psm1') -Force
    Import-Module (Get-TestManifest) -Force
    $simulator = Start-TestSimulator
    $session = Connect-TestSimulator $simulator
    $account = @{ UserName = 'root'; TargetHost = 'web-01' }
}

AfterAll {
    Disconnect-PrivX -Session $session -ErrorAction SilentlyContinue
    Stop-TestSimulator $simulator
}

Describe 'Step 1: the account is found by host and account name' {
    It 'has one account of that name on that host' {
        $found = @(Get-PrivXAccountSecret -UserName root -TargetHost web-01)
        $found.Count | Should -Be 1
        $found[0].Username | Should -Be 'root'
    }

    It 'is an error, not silence, where there is none' {
        { Invoke-PrivXSecretCheckout -UserName nobody -TargetHost web-01 -ScriptBlock { } -ErrorAction Stop } | Should -Throw -ErrorId 'PrivX.NotFound*'
    }
}

Describe 'Step 2: check out, use, release' {
    It 'gives the block a credential with the password' {
        $seen = Invoke-PrivXSecretCheckout @account -ScriptBlock {
            param($Credential)
            $Credential
            @(Get-PrivXSecretCheckout | Where-Object Username -EQ root).Count
        }
        $seen[0] | Should -BeOfType pscredential
        $seen[0].UserName | Should -Be 'root'
        $seen[0].Password.Length | Should -BeGreaterThan 0
        $seen[1] | Should -Be 1
    }

    It 'writes what the block writes, as it writes it' {
        Invoke-PrivXSecretCheckout @account -ScriptBlock { 1..3; 'four' } | Should -Be 1, 2, 3, 'four'
    }
}

Describe 'Step 3: released, whichever way the block ends' {
    AfterEach {
        @(Get-TestOpenCheckout $simulator root).Count | Should -Be 0
    }

    It 'on success' {
        $null = Invoke-PrivXSecretCheckout @account -ScriptBlock { 'done' }
    }

    It 'when the block throws; its error goes on' {
        { Invoke-PrivXSecretCheckout @account -ScriptBlock { throw 'the job failed' } } | Should -Throw '*the job failed*'
    }

    It 'when Select-Object -First ends the pipeline' {
        Invoke-PrivXSecretCheckout @account -ScriptBlock { 1..100000 } | Select-Object -First 1 | Should -Be 1
    }

    It 'on break out of a loop around it' {
        foreach ($turn in 1..3) {
            Invoke-PrivXSecretCheckout @account -ScriptBlock { 1..10 } | ForEach-Object { break }
        }
    }

    It 'when it is stopped as by Ctrl+C' {
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript({
                    param($Manifest, $Session, $Started)
                    Import-Module $Manifest
                    Invoke-PrivXSecretCheckout -UserName root -TargetHost web-01 -Session $Session -ScriptBlock {
                        $Started.Set()
                        while ($true) { Start-Sleep -Milliseconds 100 }
                    }
                }.ToString())
            $started = New-Object Threading.ManualResetEventSlim
            $null = $shell.AddArgument((Get-TestManifest)).AddArgument($session).AddArgument($started)
            $null = $shell.BeginInvoke()
            $started.Wait(30000) | Should -BeTrue
            $shell.Stop()
        }
        finally {
            $shell.Dispose()
        }
    }
}

Describe 'Step 4: what could not be released' {
    It 'is told with its id as a warning and an error, and given back later' {
        $null = Invoke-TestControl $simulator POST faults @{ kind = 'Status'; target = 'releaseSecretCheckout'; statusCode = 400 }
        $warnings = $failed = $null
        $quiet = @{ WarningVariable = 'warnings'; WarningAction = 'SilentlyContinue'; ErrorVariable = 'failed'; ErrorAction = 'SilentlyContinue' }
        $null = Invoke-PrivXSecretCheckout @account @quiet -ScriptBlock { 'used' }
        $null = Invoke-TestControl $simulator DELETE faults
        $open = @(Get-TestOpenCheckout $simulator root)
        $open.Count | Should -Be 1
        "$warnings" | Should -Match $open[0].Id
        @($failed | Where-Object FullyQualifiedErrorId -Like 'PrivX.NotGivenBack,*').Count | Should -Be 1
        "$failed" | Should -Match $open[0].Id
        Close-PrivXSecretCheckout -All
        @(Get-TestOpenCheckout $simulator root).Count | Should -Be 0
    }

    It 'is given back by Disconnect-PrivX' {
        $other = Connect-PrivX -Server $simulator.Address -Credential $simulator.Credential -OAuthCredential $simulator.OAuthCredential -TrustedCertificate $simulator.CaFile -Name 'other'
        $null = Invoke-PrivXSecretCheckout @account -Session $other
        @(Get-TestOpenCheckout $simulator root).Count | Should -Be 1
        Disconnect-PrivX -Session $other
        @(Get-TestOpenCheckout $simulator root).Count | Should -Be 0
        Select-PrivXSession $session
    }
}

Describe 'Step 5: an account that somebody else has' {
    It 'says who has it and until when' {
        $null = Invoke-TestControl $simulator POST accounts/take @{ account = 'root'; host = 'web-02'; by = 'carla.berg'; seconds = 600 }
        $failure = $null
        try {
            Invoke-PrivXSecretCheckout -UserName root -TargetHost web-02 -ScriptBlock { 'never' } -ErrorAction Stop
        }
        catch {
            $failure = $_
        }

        "$failure" | Should -Match 'carla\.berg'
        "$failure" | Should -Match '20\d\d-\d\d-\d\d'
    }

    It 'waits for it up to a given time' {
        $null = Invoke-TestControl $simulator POST accounts/take @{ account = 'root'; host = 'web-03'; by = 'carla.berg'; seconds = 1 }
        Invoke-PrivXSecretCheckout -UserName root -TargetHost web-03 -ScriptBlock { 'mine' } -Timeout 00:01:00 -WarningAction SilentlyContinue | Should -Be 'mine'
    }
}

Describe 'Step 6: without a block' {
    AfterEach {
        Close-PrivXSecretCheckout -All
    }

    It 'hands out a check-out that tells the time left and can be closed' {
        $checkout = Invoke-PrivXSecretCheckout @account
        $checkout.Expires | Should -BeGreaterThan ([DateTimeOffset]::UtcNow)
        ($checkout | Out-String) | Should -Match 'root'
        $checkout | Close-PrivXSecretCheckout
        @(Get-TestOpenCheckout $simulator root).Count | Should -Be 0
    }

    It 'gives plain text only when it is asked for' {
        $credential = Invoke-PrivXSecretCheckout @account -ScriptBlock { param($Credential) $Credential }
        $checkout = Invoke-PrivXSecretCheckout @account -AsPlainText
        ($checkout | ConvertTo-Json -Depth 5) | Should -Match ([regex]::Escape($credential.GetNetworkCredential().Password))
    }
}

Describe 'Step 7: the password stays inside' {
    BeforeAll {
        $password = (Invoke-PrivXSecretCheckout @account -ScriptBlock { param($Credential) $Credential }).GetNetworkCredential().Password
        $pattern = [regex]::Escape($password)
    }

    AfterEach {
        Close-PrivXSecretCheckout -All
    }

    It 'is not in any stream, nor in a view or in JSON' {
        $checkout = Invoke-PrivXSecretCheckout @account -Verbose 4>&1
        $text = @(
            $checkout | Out-String -Width 500
            $checkout | Format-List * -Force | Out-String -Width 500
            $checkout | ConvertTo-Json -Depth 5 -WarningAction SilentlyContinue
            Get-PrivXSecretCheckout -Verbose 4>&1 | Format-List * -Force | Out-String -Width 500
            Get-PrivXAccountSecret -Verbose 4>&1 | Format-List * -Force | Out-String -Width 500
        ) -join "`n"
        $text | Should -Not -Match $pattern
    }

    It 'is not in what -WhatIf says, which takes nothing' {
        $null = Invoke-TestControl $simulator DELETE journal
        $file = Join-Path $simulator.Folder 'whatif.txt'
        $null = Start-Transcript -Path $file
        try {
            Invoke-PrivXSecretCheckout @account -ScriptBlock { 'never' } -WhatIf
        }
        finally {
            $null = Stop-Transcript
        }

        $text = Get-Content $file -Raw
        $text | Should -Match 'root'
        $text | Should -Not -Match $pattern
        @(Get-TestJournal $simulator checkOutSecret).Count | Should -Be 0
    }

    It 'is not in a transcript' {
        $file = Join-Path $simulator.Folder 'transcript.txt'
        $null = Start-Transcript -Path $file
        try {
            $null = Invoke-PrivXSecretCheckout @account -Verbose -ScriptBlock { param($Credential) $Credential | Out-Default }
            Invoke-PrivXSecretCheckout @account | Out-Default
        }
        finally {
            $null = Stop-Transcript
        }

        $text = Get-Content $file -Raw
        $text | Should -Match 'root'
        $text | Should -Not -Match $pattern
    }

    It 'is not in $Error after a block has thrown' {
        $Error.Clear()
        try {
            Invoke-PrivXSecretCheckout @account -ScriptBlock { param($Credential) throw "no luck with $($Credential.UserName)" }
        }
        catch {
            $null = $_
        }

        $text = $Error | ForEach-Object { $_ | Format-List * -Force | Out-String -Width 500 }
        "$text" | Should -Match 'no luck'
        "$text" | Should -Not -Match $pattern
    }
}
