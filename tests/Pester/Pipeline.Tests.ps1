# What needs a whole PowerShell: the pipeline with its other commands, formats, exports, transcripts.
BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestKit.psm1') -Force
    Import-Module (Get-TestManifest) -Force
    $simulator = Start-TestSimulator -ArgumentList '--hosts', '2500'
    $session = Connect-TestSimulator $simulator
}

AfterAll {
    Disconnect-PrivX -Session $session -ErrorAction SilentlyContinue
    Stop-TestSimulator $simulator
}

Describe 'Lists in a pipeline' {
    BeforeEach {
        $null = Invoke-TestControl $simulator DELETE journal
    }

    It 'are complete' {
        @(Get-PrivXHost).Count | Should -Be 2500
        @(Get-PrivXHost | Select-Object -ExpandProperty Id | Sort-Object -Unique).Count | Should -Be 2500
    }

    It 'stop asking when Select-Object -First has enough' {
        @(Get-PrivXHost | Select-Object -First 5).Count | Should -Be 5
        @(Get-TestJournal $simulator listHosts).Count | Should -BeLessOrEqual 1
    }

    It 'work with Where-Object, Sort-Object, Group-Object and Measure-Object' {
        $groups = Get-PrivXHost web-* | Where-Object CommonName -Match '^web-0\d$' | Sort-Object CommonName | Group-Object CommonName
        $groups[0].Name | Should -Be 'web-01'
        (Get-PrivXHost web-0? | Measure-Object).Count | Should -Be 4
    }

    It 'take -First, -Skip and -IncludeTotalCount' {
        $rows = @(Get-PrivXHost -First 3 -Skip 2 -IncludeTotalCount)
        "$($rows[0])" | Should -Match '2500'
        $rows.Count | Should -Be 4
    }

    It 'pass objects on by value' {
        (Get-PrivXHost web-01 | Get-PrivXHost).CommonName | Should -Be 'web-01'
        (Get-PrivXHost web-01 | Get-PrivXAccountSecret).Username | Should -Contain 'root'
    }

    It 'do not take the object of another noun for a host' {
        $source = Get-PrivXSource | Select-Object -First 1
        { $source | Remove-PrivXHost -Confirm:$false -ErrorAction Stop } | Should -Throw
        @(Get-TestJournal $simulator deleteHost).Count | Should -Be 0
    }
}

Describe 'What comes out' {
    It 'has titles in one line at 80 columns' {
        $broken = foreach ($command in Get-Command -Module PrivX -Verb Get) {
            if ($command.ParameterSets | Where-Object { -not ($_.Parameters | Where-Object IsMandatory) }) {
                $rows = @(& $command.Name -ErrorAction SilentlyContinue -WarningAction SilentlyContinue | Select-Object -First 30)
                $view = $rows | Select-Object -First 1 | ForEach-Object { Get-FormatData -TypeName $_.PSObject.TypeNames[0] -PowerShellVersion $PSVersionTable.PSVersion }
                if ($view.FormatViewDefinition.Control -is [Management.Automation.TableControl]) {
                    $lines = @(($rows | Format-Table | Out-String -Width 80) -split '\r?\n' | Where-Object { $_.Trim() })
                    # Over the titles of a group stands what it has in common.
                    $under = if ($view.FormatViewDefinition.Control.GroupBy) { 2 } else { 1 }
                    if ($lines[$under] -notmatch '^[- ]+$') {
                        "$($command.Name): $($lines[0]) / $($lines[$under])"
                    }
                }
            }
        }

        $broken | Should -BeNullOrEmpty
    }

    It 'has table views that fit 80 columns' {
        foreach ($text in (Get-PrivXSource | Out-String -Width 80), (Get-PrivXHost web-01 | Out-String -Width 80), (Get-PrivXSession | Out-String -Width 80)) {
            @($text -split '\r?\n' | Where-Object { $_.TrimEnd().Length -gt 80 }) | Should -BeNullOrEmpty
            $text | Should -Match 'Name'
        }
    }

    It 'can be listed in full' {
        Get-PrivXHost web-01 | Format-List * | Out-String | Should -Match 'CommonName\s+: web-01'
    }

    It 'turns into JSON and back' {
        $json = Get-PrivXHost web-01 | ConvertTo-Json -Depth 8
        ($json | ConvertFrom-Json).CommonName | Should -Be 'web-01'
    }

    It 'turns into CSV with a row for each object' {
        $file = Join-Path $simulator.Folder 'hosts.csv'
        Get-PrivXHost web-* | Export-Csv -Path $file -NoTypeInformation
        $rows = @(Import-Csv $file)
        $rows.CommonName | Should -Contain 'web-01'
        $rows[0].Id | Should -Match '^[0-9a-f-]{36}$'
    }

    It 'comes back from Export-Clixml good enough to be passed on' {
        $file = Join-Path $simulator.Folder 'host.xml'
        Get-PrivXHost web-01 | Export-Clixml -Path $file
        (Import-Clixml $file | Get-PrivXHost).CommonName | Should -Be 'web-01'
    }

    It 'holds no secret of the session' {
        $text = @(
            $session | Format-List * -Force | Out-String -Width 500
            $session | ConvertTo-Json -Depth 6 -WarningAction SilentlyContinue
        ) -join "`n"
        $text | Should -Match '127\.0\.0\.1'
        $text | Should -Not -Match ([regex]::Escape($simulator.Facts.api_client_secret))
        $text | Should -Not -Match ([regex]::Escape($simulator.Facts.oauth_client_secret))
        $text | Should -Not -Match 'eyJ'
    }
}

Describe 'Changes in a pipeline' {
    BeforeEach {
        $null = Invoke-TestControl $simulator DELETE journal
    }

    It 'are told and not made with -WhatIf' {
        $file = Join-Path $simulator.Folder 'whatif.txt'
        $null = Start-Transcript -Path $file
        try {
            Get-PrivXHost web-0? | Set-PrivXHost -Comment 'rehearsal' -WhatIf
            Get-PrivXHost web-0? | Remove-PrivXHost -WhatIf
        }
        finally {
            $null = Stop-Transcript
        }

        $text = Get-Content $file -Raw
        $text | Should -Match 'rehearsal'
        @([regex]::Matches($text, 'web-0\d')).Count | Should -BeGreaterOrEqual 8
        @(Get-TestJournal $simulator | Where-Object isWrite) | Should -BeNullOrEmpty
    }

    It 'come from a CSV file, row by row, and one bad row does not harm the others' {
        $csv = @'
CommonName,Addresses,Comment
csv-01,10.9.0.1,first
csv-02,10.9.0.2,second
'@ | ConvertFrom-Csv
        $made = @($csv | New-PrivXHost -ErrorAction Stop)
        $made.CommonName | Should -Be 'csv-01', 'csv-02'
        $made[0].Comment | Should -Be 'first'
        $failures = $null
        'csv-01', 'no-such-host', 'csv-02' | Remove-PrivXHost -Confirm:$false -ErrorVariable failures -ErrorAction SilentlyContinue
        @($failures).Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'PrivX.NotFound*'
        @(Get-PrivXHost csv-0?) | Should -BeNullOrEmpty
    }

    It 'cannot ask in a shell that nobody watches, and say what to do' {
        $run = Invoke-TestShell -Environment $simulator.Environment -Script @"
`$null = Connect-PrivX -TrustedCertificate '$($simulator.CaFile)'
Remove-PrivXHost web-04 -ErrorVariable failure
"`$(`$failure[0].FullyQualifiedErrorId)"
"@
        ($run.Output + $run.Errors) | Should -Match 'Confirm:\$false|ConfirmationRequired'
        @(Get-PrivXHost web-04).Count | Should -Be 1
    }
}

Describe 'Other runspaces' {
    It 'use a session that is handed to them' {
        $job = Start-Job -ScriptBlock { 'warm' }
        $null = $job | Wait-Job | Receive-Job
        $job | Remove-Job
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript('param($Manifest, $Session) Import-Module $Manifest; (Get-PrivXHost web-01 -Session $Session).CommonName')
            $shell.AddArgument((Get-TestManifest)).AddArgument($session).Invoke() | Should -Be 'web-01'
        }
        finally {
            $shell.Dispose()
        }
    }

    It 'run side by side' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $manifest = Get-TestManifest
        $names = 1..4 | ForEach-Object -Parallel {
            Import-Module $using:manifest
            (Get-PrivXHost "web-0$_" -Session $using:session).CommonName
        } -ThrottleLimit 4
        $names | Sort-Object | Should -Be 'web-01', 'web-02', 'web-03', 'web-04'
    }

    It 'have no session of their own, and say so' {
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript('param($Manifest) Import-Module $Manifest; try { Get-PrivXHost } catch { $_.FullyQualifiedErrorId }').AddArgument((Get-TestManifest))
            $answer = $shell.Invoke()
            "$answer" | Should -BeLike 'PrivX.NotConnected*'
        }
        finally {
            $shell.Dispose()
        }
    }
}
