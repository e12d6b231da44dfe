<#
.SYNOPSIS
    Builds, tests and packages the module. A thin cover over the MSBuild targets that "dotnet build" and "dotnet test" use.

.DESCRIPTION
    Works in Windows PowerShell 5.1 and PowerShell 7, and needs the .NET SDK that global.json names.

    Build    builds everything; the importable module is staged in out/PrivX/<version>
    Test     builds and runs all tests
    Help     makes en-US from src/PrivX.Help (needs Microsoft.PowerShell.PlatyPS)
    Generate makes src/PrivX.Client/**/Generated from the contract
    Coverage makes src/PrivX.Contract/COVERAGE.md from the contract, the client, the module and the tests
    Package  builds, and packs the staged module as out/PrivX.<version>.zip and .nupkg
    Clean    removes what the others made

.EXAMPLE
    ./build.ps1
    Builds in Debug.

.EXAMPLE
    ./build.ps1 Clean, Test, Package -Configuration Release
    What a release goes through.
#>
[CmdletBinding()]
param(
    # What to do, in this order.
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Generate', 'Help', 'Coverage', 'Package', 'Clean')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug'
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

$solution = Join-Path $PSScriptRoot 'PrivX.PowerShell.sln'
$out = Join-Path $PSScriptRoot 'out'

function Invoke-DotNet {
    dotnet @args | Out-Host
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($args[0]) ended with $LASTEXITCODE."
    }
}

function Invoke-BuildTask {
    Invoke-DotNet build $solution --configuration $Configuration
}

function Invoke-TestTask {
    Invoke-DotNet test $solution --configuration $Configuration
}

# A script in a process of its own: in the pwsh of the path, else in the one that dotnet tool restore has brought.
function Invoke-Shell([string] $Script) {
    $arguments = '-NoProfile', '-NonInteractive', '-File', (Join-Path $PSScriptRoot $Script)
    if (Get-Command pwsh -CommandType Application -ErrorAction Ignore) {
        pwsh @arguments | Out-Host
    }
    else {
        dotnet pwsh @arguments | Out-Host
    }

    if ($LASTEXITCODE -ne 0) {
        throw "$Script failed."
    }
}

function Invoke-GenerateTask {
    Invoke-DotNet build (Join-Path $PSScriptRoot 'src/PrivX.Contract.Generator') --configuration $Configuration -target:Generate
}

function Invoke-HelpTask {
    if (-not (Get-Module Microsoft.PowerShell.PlatyPS -ListAvailable)) {
        throw 'Making help needs PowerShell 7.4 and the module Microsoft.PowerShell.PlatyPS: Install-PSResource Microsoft.PowerShell.PlatyPS'
    }

    Invoke-BuildTask

    # In a process of its own, because it imports the module.
    Invoke-Shell 'src/PrivX.Help/Build-Help.ps1'

    # Stages what was made.
    Invoke-BuildTask
    Invoke-Shell 'src/PrivX.Help/Build-Reference.ps1'
}

function Invoke-CoverageTask {
    $env:PRIVX_WRITE_COVERAGE = '1'
    try {
        Invoke-DotNet test (Join-Path $PSScriptRoot 'tests/PrivX.Module.Tests') --configuration $Configuration --filter 'FullyQualifiedName~CoveragePageTests'
    }
    finally {
        $env:PRIVX_WRITE_COVERAGE = $null
    }
}

function Invoke-PackageTask {
    Invoke-DotNet build $solution --configuration $Configuration -target:Package
    Get-Item (Join-Path $out 'PrivX.*.zip'), (Join-Path $out 'PrivX.*.nupkg')
}

function Invoke-CleanTask {
    Invoke-DotNet clean $solution --configuration $Configuration
    if (Test-Path $out) {
        Remove-Item $out -Recurse
    }
}

foreach ($name in $Task) {
    & "Invoke-${name}Task"
}
