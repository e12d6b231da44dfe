# Tab.
BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestKit.psm1') -Force
    Import-Module (Get-TestManifest) -Force
    $simulator = Start-TestSimulator

    function Get-Completion {
        param([string] $Line)
        (TabExpansion2 -inputScript $Line -cursorColumn $Line.Length).CompletionMatches | ForEach-Object CompletionText
    }
}

AfterAll {
    Stop-TestSimulator $simulator
}

Describe 'Without a session' {
    It 'is silent, quick and harmless' {
        $Error.Clear()
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $found = Get-Completion 'Get-PrivXHost -TargetHost web-'
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 10
        @($found) -like 'web-0*' | Should -BeNullOrEmpty
    }
}

Describe 'With a session' {
    BeforeAll {
        $session = Connect-TestSimulator $simulator -Name 'first'
    }

    AfterAll {
        Disconnect-PrivX -Session $session
    }

    It 'completes commands and parameters' {
        Get-Completion 'Get-PrivXSou' | Should -Contain 'Get-PrivXSource'
        Get-Completion 'Connect-PrivX -OAuth' | Should -Contain '-OAuthCredential'
    }

    It 'completes names from the server' {
        Get-Completion 'Get-PrivXHost web-' | Should -Be 'web-01', 'web-02', 'web-03', 'web-04'
    }

    It 'quotes names with blanks' {
        Get-Completion 'Get-PrivXSource Corp' | Should -Be "'Corporate directory'"
    }

    It 'goes on inside quotes' {
        Get-Completion "Get-PrivXSource 'Corporate d" | Should -Be "'Corporate directory'"
    }

    It 'completes sessions' {
        Get-Completion 'Get-PrivXHost -Session fi' | Should -Contain 'first'
    }

    It 'asks the server for what was typed, and only once for the same' {
        $null = Invoke-TestControl $simulator DELETE journal
        $null = Get-Completion 'Get-PrivXHost db-'
        $null = Get-Completion 'Get-PrivXHost db-'
        @(Get-TestJournal $simulator | Where-Object path -Like '*/hosts*').Count | Should -BeLessOrEqual 1
    }

    It 'is silent when the server fails' {
        $null = Invoke-TestControl $simulator POST faults @{ kind = 'Status'; target = '/host-store/*'; statusCode = 500 }
        try {
            $watch = [Diagnostics.Stopwatch]::StartNew()
            @(Get-Completion 'Get-PrivXHost shop-') -like 'shop-*' | Should -BeNullOrEmpty
            $watch.Elapsed.TotalSeconds | Should -BeLessThan 10
        }
        finally {
            $null = Invoke-TestControl $simulator DELETE faults
        }
    }
}
