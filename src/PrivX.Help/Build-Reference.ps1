<#
.SYNOPSIS
Makes docs/reference, the help as Markdown pages, from what Get-Help reads.
.DESCRIPTION
Needs PowerShell 7.4 and nothing else: en-US/PrivX.PowerShell.dll-Help.xml holds all that a page shows, the about topics are copied from beside
this script. The same help gives the same bytes.
.PARAMETER Path
Folder to write to; what else lies in it is removed.
#>
#Requires -Version 7.4
[CmdletBinding()]
param(
    [string] $Path
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3.0

$root = (Resolve-Path -LiteralPath "$PSScriptRoot/../..").Path
if (-not $Path) { $Path = Join-Path $root 'docs/reference' }
$maml = [xml]::new()
$maml.Load((Join-Path $root 'en-US/PrivX.PowerShell.dll-Help.xml'))
$names = [System.Xml.XmlNamespaceManager]::new($maml.NameTable)
$names.AddNamespace('maml', 'http://schemas.microsoft.com/maml/2004/10')
$names.AddNamespace('command', 'http://schemas.microsoft.com/maml/dev/command/2004/10')
$names.AddNamespace('dev', 'http://schemas.microsoft.com/maml/dev/2004/10')
$topics = @(Get-ChildItem -LiteralPath $PSScriptRoot -Filter 'about_*.md' | Sort-Object Name)

function Read-Text($Node, [string] $Query) {
    $found = $Node.SelectSingleNode($Query, $names)
    if ($found) { $found.InnerText.Trim() } else { '' }
}

# Words that Markdown would take for marks of its own.
function ConvertTo-Word([string] $Text) { $Text -replace '([\\`*_<>|\[\]])', '\$1' }

function Read-Paragraph($Node, [string] $Query) {
    foreach ($paragraph in $Node.SelectNodes("$Query/maml:para", $names)) {
        if ($paragraph.InnerText.Trim()) {
            ConvertTo-Word $paragraph.InnerText.Trim()
            ''
        }
    }
}

# One way of calling: what may be left out in brackets, what needs no name with the name in brackets.
function ConvertTo-Syntax($Item) {
    $parts = foreach ($parameter in $Item.SelectNodes('command:parameter', $names)) {
        $value = Read-Text $parameter 'command:parameterValue'
        $text = "-$(Read-Text $parameter 'maml:name')"
        if ($parameter.position -ne 'named' -and $value) { $text = "[$text]" }
        if ($value) { $text += " <$value>" }
        if ($parameter.required -eq 'true') { $text } else { "[$text]" }
    }

    $line = Read-Text $Item 'maml:name'
    foreach ($part in @($parts) + '[<CommonParameters>]') {
        if ($line.Length + $part.Length -gt 100) {
            $line
            $line = '   '
        }

        $line += " $part"
    }

    $line
}

function ConvertTo-Link([string] $Text, [string] $Uri) {
    if (-not $Uri) { $Uri = "$Text.md" }
    "[$(ConvertTo-Word $Text)]($Uri)"
}

function ConvertTo-Page($Command) {
    "# $(Read-Text $Command 'command:details/command:name')"
    ''
    Read-Paragraph $Command 'command:details/maml:description'
    '## Syntax'
    ''
    '```powershell'
    foreach ($item in $Command.SelectNodes('command:syntax/command:syntaxItem', $names)) { ConvertTo-Syntax $item }
    '```'
    ''
    '## Description'
    ''
    Read-Paragraph $Command 'maml:description'
    '## Examples'
    ''
    foreach ($example in $Command.SelectNodes('command:examples/command:example', $names)) {
        "### $(ConvertTo-Word ((Read-Text $example 'maml:title').Trim('-', ' ') -replace '^Example \d+: '))"
        ''
        Read-Paragraph $example 'maml:introduction'
        '```powershell'
        (Read-Text $example 'dev:code').Replace("`r`n", "`n")
        '```'
        ''
        Read-Paragraph $example 'dev:remarks'
    }

    '## Parameters'
    ''
    foreach ($parameter in $Command.SelectNodes('command:parameters/command:parameter', $names)) {
        "### -$(Read-Text $parameter 'maml:name')"
        ''
        Read-Paragraph $parameter 'maml:description'
        $default = Read-Text $parameter 'dev:defaultValue'
        $facts = @(
            "Type: $(ConvertTo-Word (Read-Text $parameter 'dev:type/maml:name'))"
            if ($parameter.required -eq 'true') { 'mandatory' }
            if ($parameter.position -ne 'named') { "position $($parameter.position)" }
            if ($default) { "default $(ConvertTo-Word $default)" }
            if ($parameter.pipelineInput -match '\((.+)\)') { "from the pipeline $($Matches[1] -replace 'ByValue', 'by value' -replace 'ByPropertyName', 'by property name')" }
            if ($parameter.globbing -eq 'true') { 'takes wildcards' }
            if ($parameter.aliases -ne 'none') { "aliases $(ConvertTo-Word $parameter.aliases)" }
        )
        $facts -join '; '
        ''
    }

    foreach ($list in @{ Title = 'Inputs'; Query = 'command:inputTypes/command:inputType' }, @{ Title = 'Outputs'; Query = 'command:returnValues/command:returnValue' }) {
        "## $($list.Title)"
        ''
        foreach ($type in $Command.SelectNodes($list.Query, $names)) {
            "### $(ConvertTo-Word (Read-Text $type 'dev:type/maml:name'))"
            ''
            Read-Paragraph $type 'maml:description'
        }
    }

    '## Notes'
    ''
    Read-Paragraph $Command 'maml:alertSet/maml:alert'
    '## Related links'
    ''
    foreach ($link in $Command.SelectNodes('command:relatedLinks/maml:navigationLink', $names)) { "- $(ConvertTo-Link (Read-Text $link 'maml:linkText') (Read-Text $link 'maml:uri'))" }
}

# By noun, so that what belongs together stands together.
function ConvertTo-Index($Commands) {
    '# Reference'
    ''
    'Made from the help by `src/PrivX.Help/Build-Reference.ps1`: change the pages there, not these.'
    ''
    '| Cmdlet | |'
    '| --- | --- |'
    $rows = foreach ($command in $Commands) {
        [pscustomobject]@{ Name = Read-Text $command 'command:details/command:name'; Noun = Read-Text $command 'command:details/command:noun'; Synopsis = (Read-Paragraph $command 'command:details/maml:description')[0] }
    }

    $rows | Sort-Object { [string]::Join('', $_.Noun.ToCharArray().ForEach({ '{0:x4}' -f [int]$_ })) }, Name | ForEach-Object { "| [$($_.Name)]($($_.Name).md) | $($_.Synopsis) |" }
    ''
    '| Topic | |'
    '| --- | --- |'
    foreach ($topic in $topics) {
        $text = [System.IO.File]::ReadAllText($topic.FullName).Replace("`r`n", "`n")
        "| $(ConvertTo-Link $topic.BaseName) | $([regex]::Match($text, '(?m)^## Short description\n\n(.+)$').Groups[1].Value) |"
    }
}

function Write-Page([string] $Name, [string[]] $Lines) {
    [System.IO.File]::WriteAllText((Join-Path $Path "$Name.md"), ($Lines -join "`n").TrimEnd() + "`n")
}

New-Item -ItemType Directory -Path $Path -Force | Out-Null
Get-ChildItem -LiteralPath $Path -File | Remove-Item
$commands = @($maml.SelectNodes('//command:command', $names))
foreach ($command in $commands) { Write-Page (Read-Text $command 'command:details/command:name') (ConvertTo-Page $command) }
foreach ($topic in $topics) { Write-Page $topic.BaseName ([System.IO.File]::ReadAllText($topic.FullName).Replace("`r`n", "`n").TrimEnd() -split "`n") }
Write-Page 'README' (ConvertTo-Index $commands)
