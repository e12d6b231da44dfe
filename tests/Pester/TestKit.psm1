# What the Pester tests share: the module under test, a simulator as a process of its own, and its control interface.
# Works in Windows PowerShell 5.1 and PowerShell 7.
#
# PRIVX_TEST_MANIFEST   manifest of the module under test; default: the one that the build staged in out/PrivX
# PRIVX_TEST_SIMULATOR  the simulator's .dll or executable; default: what the build made in src/PrivX.Simulator/bin

Set-StrictMode -Version Latest
$script:Root = Split-Path (Split-Path $PSScriptRoot)
$script:HasControlType = $false

function Get-TestManifest {
    <# .SYNOPSIS The manifest of the module under test. #>
    [OutputType([string])]
    param()
    if ($env:PRIVX_TEST_MANIFEST) {
        return (Resolve-Path $env:PRIVX_TEST_MANIFEST).Path
    }

    $found = @(Get-ChildItem (Join-Path $script:Root 'out/PrivX') -Filter PrivX.psd1 -Recurse | Sort-Object LastWriteTime)
    if ($found.Count -eq 0) {
        throw 'The module is not built: run "dotnet build".'
    }

    $found[-1].FullName
}

function Get-TestSimulatorPath {
    <# .SYNOPSIS The simulator's program. #>
    [OutputType([string])]
    param()
    if ($env:PRIVX_TEST_SIMULATOR) {
        return (Resolve-Path $env:PRIVX_TEST_SIMULATOR).Path
    }

    $found = @(Get-ChildItem (Join-Path $script:Root 'src/PrivX.Simulator/bin') -Filter PrivX.Simulator.dll -Recurse | Sort-Object LastWriteTime)
    if ($found.Count -eq 0) {
        throw 'The simulator is not built: run "dotnet build".'
    }

    $found[-1].FullName
}

function Start-TestSimulator {
    <# .SYNOPSIS Starts a simulator and waits until it listens. The result has its address, credentials and CA file. #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Starts a helper of a test.')]
    [CmdletBinding()]
    param(
        # More of the simulator's options, such as --hosts 300.
        [string[]] $ArgumentList = @()
    )
    $folder = Join-Path ([IO.Path]::GetTempPath()) ('privx-test-' + [guid]::NewGuid().ToString('N'))
    $null = New-Item -ItemType Directory -Path $folder
    $ready = Join-Path $folder 'ready.json'
    $caFile = Join-Path $folder 'ca.pem'
    $program = Get-TestSimulatorPath
    $arguments = @('--ready-file', $ready, '--ca-file', $caFile) + $ArgumentList
    if ($program -like '*.dll') {
        $arguments = @($program) + $arguments
        $program = 'dotnet'
    }

    $start = New-Object Diagnostics.ProcessStartInfo
    $start.FileName = $program
    $start.Arguments = ($arguments | ForEach-Object { '"' + $_ + '"' }) -join ' '
    $start.UseShellExecute = $false
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardInput = $true
    $process = [Diagnostics.Process]::Start($start)
    $watch = [Diagnostics.Stopwatch]::StartNew()
    while (-not (Test-Path $ready)) {
        if ($process.HasExited -or $watch.Elapsed.TotalSeconds -gt 120) {
            throw 'The simulator did not start.'
        }

        Start-Sleep -Milliseconds 50
    }

    $facts = Get-Content $ready -Raw | ConvertFrom-Json
    [pscustomobject]@{
        Process         = $process
        Folder          = $folder
        Address         = ([uri]$facts.address).GetLeftPart('Authority')
        CaFile          = $caFile
        Facts           = $facts
        Credential      = New-TestCredential $facts.api_client_id $facts.api_client_secret
        OAuthCredential = New-TestCredential $facts.oauth_client_id $facts.oauth_client_secret
        Environment     = @{
            PRIVX_API_BASE_URL            = ([uri]$facts.address).GetLeftPart('Authority')
            PRIVX_API_CLIENT_ID           = $facts.api_client_id
            PRIVX_API_CLIENT_SECRET       = $facts.api_client_secret
            PRIVX_API_OAUTH_CLIENT_ID     = $facts.oauth_client_id
            PRIVX_API_OAUTH_CLIENT_SECRET = $facts.oauth_client_secret
        }
    }
}

function Stop-TestSimulator {
    <# .SYNOPSIS Ends a simulator and removes its files. #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Ends a helper of a test.')]
    [CmdletBinding()]
    param($Simulator)
    if ($null -eq $Simulator) {
        return
    }

    $violations = @()
    if (-not $Simulator.Process.HasExited) {
        $violations = @(Get-TestJournal $Simulator | Where-Object violations | ForEach-Object { "$($_.operation): $($_.violations)" })
        $Simulator.Process.Kill()
        $Simulator.Process.WaitForExit()
    }

    Remove-Item $Simulator.Folder -Recurse -Force
    if ($violations) {
        throw "The simulator noted violations of the contract: $($violations -join '; ')"
    }
}

function New-TestCredential {
    <# .SYNOPSIS A credential from plain text. #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Makes an object.')]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSAvoidUsingPlainTextForPassword', '', Justification = 'Secrets of a simulator are no secrets.')]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSAvoidUsingUsernameAndPasswordParams', '', Justification = 'Secrets of a simulator are no secrets.')]
    [CmdletBinding()]
    param([string] $UserName, [string] $Password)
    $secret = New-Object Security.SecureString
    foreach ($character in $Password.ToCharArray()) {
        $secret.AppendChar($character)
    }

    New-Object Management.Automation.PSCredential $UserName, $secret
}

function Connect-TestSimulator {
    <# .SYNOPSIS Connects the module to a simulator with the API client's credentials, and clears the journal. #>
    [CmdletBinding()]
    param($Simulator, [string] $Name)
    $extra = @{}
    if ($Name) {
        $extra.Name = $Name
    }

    Connect-PrivX -Server $Simulator.Address -Credential $Simulator.Credential -OAuthCredential $Simulator.OAuthCredential -TrustedCertificate $Simulator.CaFile @extra
    $null = Invoke-TestControl $Simulator DELETE journal
}

function Invoke-TestControl {
    <# .SYNOPSIS Calls the simulator's control interface: journal, faults, clock, state, accounts. #>
    [CmdletBinding()]
    param(
        $Simulator,
        [string] $Method,
        [string] $Path,
        $Body
    )
    $uri = $Simulator.Address + '/simulator/' + $Path
    $json = $null
    if ($null -ne $Body) {
        $json = ConvertTo-Json $Body -Depth 10 -Compress
    }

    if ($PSVersionTable.PSEdition -eq 'Core') {
        $web = @{ Method = $Method; Uri = $uri; SkipCertificateCheck = $true; Headers = @{ 'X-Simulator-Token' = $Simulator.Facts.control_token } }
        if ($null -ne $json) {
            $web.Body = $json
            $web.ContentType = 'application/json'
        }

        return Invoke-RestMethod @web | ForEach-Object { $_ }
    }

    # Invoke-RestMethod cannot skip the check there, and the process-wide switch would also serve the module under test.
    if (-not $script:HasControlType) {
        Add-Type -ReferencedAssemblies System.Net.Http -TypeDefinition @'
using System.Net.Http;
using System.Text;
public static class PrivXTestControl
{
    private static readonly HttpClient Client = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = (a, b, c, d) => true });

    public static string Send(string method, string uri, string token, string json)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), uri);
        request.Headers.Add("X-Simulator-Token", token);
        if (json != null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        using (var response = Client.SendAsync(request).GetAwaiter().GetResult())
        {
            var text = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
            if (!response.IsSuccessStatusCode)
            {
                throw new HttpRequestException((int)response.StatusCode + " " + text);
            }

            return text;
        }
    }
}
'@
        $script:HasControlType = $true
    }

    ConvertFrom-Json ([PrivXTestControl]::Send($Method, $uri, $Simulator.Facts.control_token, $json)) | ForEach-Object { $_ }
}

function Get-TestJournal {
    <# .SYNOPSIS What was asked of the simulator, all of it or one operation. #>
    [CmdletBinding()]
    param($Simulator, [string] $Operation)
    $path = 'journal'
    if ($Operation) {
        $path += '?operation=' + $Operation
    }

    Invoke-TestControl $Simulator GET $path
}

function Get-TestOpenCheckout {
    <# .SYNOPSIS Check-outs that the API client has open (the ones that "accounts/take" makes for others are not explicit), asked for over a session of its own. #>
    [CmdletBinding()]
    param($Simulator, [string] $UserName)
    $current = Get-PrivXSession -Default
    $watcher = Connect-PrivX -Server $Simulator.Address -Credential $Simulator.Credential -OAuthCredential $Simulator.OAuthCredential -TrustedCertificate $Simulator.CaFile -Name 'watcher'
    try {
        Get-PrivXSecretCheckout -Session $watcher | Where-Object { $_.ExplicitCheckout -and $_.Username -eq $UserName }
    }
    finally {
        Disconnect-PrivX -Session $watcher
        if ($current) {
            Select-PrivXSession $current
        }
    }
}

function Invoke-TestShell {
    <# .SYNOPSIS Runs a script in a new PowerShell of this edition, as a scheduled task would: no profile, nobody to ask, its own environment. #>
    [CmdletBinding()]
    param(
        [string] $Script,
        [hashtable] $Environment = @{}
    )
    $shell = (Get-Process -Id $PID).Path
    $arguments = '-NoProfile -NonInteractive -ExecutionPolicy Bypass -File '
    if ((Split-Path $shell -Leaf) -like 'dotnet*') {
        # PowerShell as a .NET tool: dotnet is the program, and the shell its first argument.
        $arguments = '"' + (Join-Path $PSHOME 'pwsh.dll') + '" ' + $arguments
    }

    $folder = Join-Path ([IO.Path]::GetTempPath()) ('privx-test-' + [guid]::NewGuid().ToString('N'))
    $null = New-Item -ItemType Directory -Path $folder
    try {
        $file = Join-Path $folder 'runbook.ps1'
        $import = "Import-Module '" + (Get-TestManifest) + "'"
        Set-Content -Path $file -Value ($import + [Environment]::NewLine + $Script) -Encoding UTF8
        $start = New-Object Diagnostics.ProcessStartInfo
        $start.FileName = $shell
        $start.Arguments = $arguments + '"' + $file + '"'
        $start.UseShellExecute = $false
        $start.RedirectStandardInput = $true
        $start.RedirectStandardOutput = $true
        $start.RedirectStandardError = $true

        # Nothing of this machine's own settings.
        foreach ($name in @($start.EnvironmentVariables.Keys | Where-Object { $_ -like 'PRIVX_*' })) {
            $start.EnvironmentVariables.Remove($name)
        }

        $start.EnvironmentVariables['HOME'] = $folder
        $start.EnvironmentVariables['USERPROFILE'] = $folder
        $start.EnvironmentVariables['NO_COLOR'] = '1'
        foreach ($name in $Environment.Keys) {
            $start.EnvironmentVariables[$name] = $Environment[$name]
        }

        $watch = [Diagnostics.Stopwatch]::StartNew()
        $process = [Diagnostics.Process]::Start($start)
        $process.StandardInput.Close()
        $errors = $process.StandardError.ReadToEndAsync()
        $output = $process.StandardOutput.ReadToEnd()
        $process.WaitForExit()
        [pscustomobject]@{
            ExitCode = $process.ExitCode
            Output   = $output
            Errors   = $errors.Result
            Seconds  = $watch.Elapsed.TotalSeconds
        }
    }
    finally {
        Remove-Item $folder -Recurse -Force
    }
}

Export-ModuleMember -Function *-Test*
