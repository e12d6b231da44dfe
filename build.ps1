<#
.SYNOPSIS
    Builds, tests and packages the module. A thin cover over the MSBuild targets that "dotnet build" and "dotnet test" use.

.DESCRIPTION
    Works in Windows PowerShell 5.1 and PowerShell 7, and needs the .NET SDK that global.json names.

    Build    builds everything; the importable module is staged in out/PrivX/<version>
    Test     builds and runs all tests
    Help     makes en-US from src/PrivX.Help (needs Microsoft.PowerShell.PlatyPS)
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
    [ValidateSet('Build', 'Test', 'Help', 'Coverage', 'Package', 'Clean')]
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

function Get-ModuleVersion {
    ([xml](Get-Content (Join-Path $PSScriptRoot 'Directory.Build.props') -Raw)).SelectSingleNode('//VersionPrefix').InnerText
}

function Invoke-BuildTask {
    Invoke-DotNet build $solution --configuration $Configuration
}

function Invoke-TestTask {
    Invoke-DotNet test $solution --configuration $Configuration
}

function Invoke-HelpTask {
    if (-not (Get-Module Microsoft.PowerShell.PlatyPS -ListAvailable)) {
        throw 'Making help needs PowerShell 7.4 and the module Microsoft.PowerShell.PlatyPS: Install-PSResource Microsoft.PowerShell.PlatyPS'
    }

    Invoke-BuildTask

    # In a process of its own, because it imports the module.
    pwsh -NoProfile -NonInteractive -File (Join-Path $PSScriptRoot 'src/PrivX.Help/Build-Help.ps1') | Out-Host
    if ($LASTEXITCODE -ne 0) {
        throw 'The help was not made.'
    }

    # Stages what was made.
    Invoke-BuildTask
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

# What a repository reads. Made from the manifest, so that nothing is said twice.
function Get-Nuspec {
    param($Manifest)
    $tags = @('PSModule', 'PSIncludes_Cmdlet') + @($Manifest.Tags)
    $text = @{
        Name        = $Manifest.Name
        Version     = $Manifest.Version
        Author      = $Manifest.Author
        Description = $Manifest.Description
        Copyright   = $Manifest.Copyright
        Tags        = $tags -join ' '
    }
    foreach ($key in @($text.Keys)) {
        $text[$key] = [Security.SecurityElement]::Escape("$($text[$key])")
    }

    @"
<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2011/08/nuspec.xsd">
  <metadata>
    <id>$($text.Name)</id>
    <version>$($text.Version)</version>
    <authors>$($text.Author)</authors>
    <description>$($text.Description)</description>
    <copyright>$($text.Copyright)</copyright>
    <license type="expression">MIT</license>
    <tags>$($text.Tags)</tags>
  </metadata>
  <files>
    <file src="**" target="" />
  </files>
</package>
"@
}

function Invoke-PackageTask {
    Invoke-BuildTask
    $version = Get-ModuleVersion
    $module = Join-Path $out "PrivX/$version"
    $zip = Join-Path $out "PrivX.$version.zip"
    if (Test-Path $zip) {
        Remove-Item $zip
    }

    # The folder with the version is the way Save-Module leaves it: unpack into a folder of $env:PSModulePath.
    Add-Type -AssemblyName System.IO.Compression.FileSystem
    [IO.Compression.ZipFile]::CreateFromDirectory((Join-Path $out 'PrivX'), $zip, [IO.Compression.CompressionLevel]::Optimal, $true)

    $nuspec = Join-Path $out 'PrivX.nuspec'
    Set-Content -Path $nuspec -Value (Get-Nuspec (Test-ModuleManifest (Join-Path $module 'PrivX.psd1'))) -Encoding UTF8
    $project = Join-Path $PSScriptRoot 'src/PrivX.PowerShell/PrivX.PowerShell.csproj'
    try {
        Invoke-DotNet pack $project --no-build --configuration $Configuration --output $out "-property:NuspecFile=$nuspec" "-property:NuspecBasePath=$module" '-property:NoWarn=NU5100%3BNU5110%3BNU5111%3BNU5128'
    }
    finally {
        Remove-Item $nuspec
    }

    Get-Item $zip, (Join-Path $out "PrivX.$version.nupkg")
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
