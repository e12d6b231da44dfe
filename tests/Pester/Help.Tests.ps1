# The help in a real shell: Get-Help shows all of it, and every example of every page runs. The pages are read from src/PrivX.Help; what
# examples need besides is in tests/PrivX.Module.Tests/Help/examples.json.
BeforeDiscovery {
    $pages = Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'src/PrivX.Help'
    $names = @(Get-ChildItem $pages -Filter '*-*.md' | ForEach-Object { $_.BaseName })
    $topics = @(Get-ChildItem $pages -Filter 'about_*.md' | ForEach-Object { $_.BaseName })
    $examples = foreach ($name in $names) {
        $text = [IO.File]::ReadAllText((Join-Path $pages "$name.md")).Replace("`r`n", "`n")
        $section = [regex]::Match($text, '(?ms)^## Examples\n(.*?)(?=^## )').Groups[1].Value
        $number = 0
        foreach ($example in [regex]::Matches($section, '(?ms)^### (?<title>[^\n]+)\n.*?^```[a-z]*\n(?<code>.*?)\n```')) {
            $number++
            @{ Key = "$name/$number"; Title = $example.Groups['title'].Value; Code = $example.Groups['code'].Value }
        }
    }
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestKit.psm1') -Force
    Import-Module (Get-TestManifest) -Force
    $simulator = Start-TestSimulator
    $tablePath = Join-Path (Split-Path $PSScriptRoot) 'PrivX.Module.Tests/Help/examples.json'
    $table = Get-Content $tablePath -Raw | ConvertFrom-Json
    $folder = Join-Path ([IO.Path]::GetTempPath()) ('privx-example-' + [guid]::NewGuid().ToString('N'))
    $null = New-Item -ItemType Directory -Path $folder
    $facts = $simulator.Facts
    Copy-Item $simulator.CaFile (Join-Path $folder 'company-ca.pem')
    Set-Content -Path (Join-Path $folder 'privx.toml') -Encoding Ascii -Value @"
[api]
base_url = "$($simulator.Address)"

[auth]
api_client_id = "$($facts.api_client_id)"
api_client_secret = "$($facts.api_client_secret)"
oauth_client_id = "$($facts.oauth_client_id)"
oauth_client_secret = "$($facts.oauth_client_secret)"
"@

    # The code as it runs: with the address of the simulator, and with prepared values where somebody would be asked.
    function Get-RunnableCode([string] $Code) {
        foreach ($entry in $table.substitutions) {
            $replacement = $entry.replacement.Replace('{authority}', ([uri] $simulator.Address).Authority).Replace('$', '$$')
            $Code = [regex]::Replace($Code, $entry.pattern, $replacement)
        }

        $Code
    }
}

AfterAll {
    Get-PrivXSession | Disconnect-PrivX -WarningAction SilentlyContinue
    Stop-TestSimulator $simulator
    if ($folder) {
        Remove-Item $folder -Recurse -Force
    }
}

Describe 'Get-Help <_>' -Tag Help -ForEach $names {
    It 'shows synopsis, description, parameters, examples, notes and links' {
        $help = Get-Help $_ -Full
        $help.Synopsis | Should -Not -BeNullOrEmpty
        $help.description.Text -join ' ' | Should -Not -BeNullOrEmpty
        $help.alertSet.alert.Text -join ' ' | Should -Not -BeNullOrEmpty
        @($help.relatedLinks.navigationLink).Count | Should -BeGreaterThan 0
        @($help.examples.example).Count | Should -BeGreaterThan 1
        $help.examples.example | ForEach-Object { $_.code | Should -Not -BeNullOrEmpty }
        ($help | Out-String) | Should -Not -Match '\{\{ |```'
        (Get-Help $_ -Examples | Out-String) | Should -Match ([regex]::Escape($help.examples.example[0].title.Trim(' -')))
    }

    It 'explains each parameter, with the type and position there is' {
        $common = [Management.Automation.Cmdlet]::CommonParameters
        $explained = @{}
        Get-Help $_ -Parameter * -ErrorAction SilentlyContinue | ForEach-Object { $explained[$_.name] = $_ }
        foreach ($parameter in (Get-Command $_).Parameters.Values | Where-Object { $_.Name -notin $common }) {
            $explained.ContainsKey($parameter.Name) | Should -BeTrue -Because "-$($parameter.Name) is a parameter"
            $explained[$parameter.Name].description.Text -join ' ' | Should -Not -BeNullOrEmpty -Because "-$($parameter.Name) is a parameter"
        }
    }
}

Describe 'Get-Help <_>' -Tag Help -ForEach $topics {
    It 'shows the topic' {
        $text = Get-Help $_ | Out-String
        $text | Should -Match "TOPIC\s+$_"
        $text | Should -Match 'SHORT DESCRIPTION'
    }
}

Describe 'Example <Key> (<Title>)' -Tag Example -ForEach $examples {
    BeforeAll {
        $null = Invoke-TestControl $simulator POST reset
        $null = Get-PrivXSession | Disconnect-PrivX -WarningAction SilentlyContinue
        $variablesBefore = @{}
        Get-ChildItem env: | ForEach-Object { $variablesBefore[$_.Name] = $_.Value }
        Push-Location $folder
    }

    AfterAll {
        Pop-Location
        Get-ChildItem env: | Where-Object { -not $variablesBefore.ContainsKey($_.Name) } | Remove-Item
    }

    It 'runs' {
        $Server = $simulator.Address
        $TrustedCertificate = $simulator.CaFile
        $client = $Credential = $simulator.Credential
        $oauth = $OAuthCredential = $simulator.OAuthCredential
        $user = New-TestCredential $facts.user_name $facts.user_password
        $preamble = $table.preambles.$Key
        $idToken = if ("$preamble$Code" -match 'idToken') { (New-TestCredential token (Invoke-TestControl $simulator GET credentials/external-jwt).token).Password }
        $secret = (New-TestCredential secret 'a new secret').Password
        $ConfirmPreference = 'None'
        $PSDefaultParameterValues = @{ 'Connect-PrivX:TrustedCertificate' = $TrustedCertificate }
        $null = $Server, $client, $oauth, $user, $idToken, $secret, $ConfirmPreference, $PSDefaultParameterValues
        $null = Connect-TestSimulator $simulator
        $other = $null
        try {
            if ($Code -match '-ToSession') {
                $other = Start-TestSimulator -ArgumentList '--seed', '2'
                $null = Connect-TestSimulator $other -Name production
                $null = Connect-TestSimulator $simulator -Name test
            }

            if ($preamble) {
                . ([scriptblock]::Create($preamble)) | Out-Null
            }

            # Shown as well, since what cannot be shown is no example.
            $runnable = [scriptblock]::Create((Get-RunnableCode $Code))
            $failed = @()
            . $runnable 2>&1 | ForEach-Object { if ($_ -is [Management.Automation.ErrorRecord]) { $failed += $_ } else { $_ } } | Out-String | Out-Null
        }
        finally {
            Stop-TestSimulator $other
        }

        ($failed | ForEach-Object { "$($_.FullyQualifiedErrorId): $_" }) -join '; ' | Should -BeNullOrEmpty
    }
}
