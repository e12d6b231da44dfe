<#
.SYNOPSIS
Makes what Get-Help reads, en-US, from the Markdown pages beside this script.
.DESCRIPTION
Brings syntax and parameter metadata of each page up to date with the staged module, keeping the prose; makes a page with placeholders
for a cmdlet that has none; fails while a placeholder is left anywhere. Then writes PrivX.PowerShell.dll-Help.xml and about_*.help.txt.
Run it in a process of its own, which no PrivX module has been imported into.
.PARAMETER ModulePath
Folder of the staged module, out/PrivX/<version>; the only one there by default.
#>
#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Microsoft.PowerShell.PlatyPS'; ModuleVersion = '1.0.1' }
[CmdletBinding()]
param(
    [string] $ModulePath
)

$ErrorActionPreference = 'Stop'
# Not stricter: the mode reaches PlatyPS, which reads properties that are not there.
Set-StrictMode -Version 1.0

$root = (Resolve-Path -LiteralPath "$PSScriptRoot/../..").Path
$target = Join-Path $root 'en-US'
$helpFile = 'PrivX.PowerShell.dll-Help.xml'
$mamlNamespace = 'http://schemas.microsoft.com/maml/2004/10'
$commandNamespace = 'http://schemas.microsoft.com/maml/dev/command/2004/10'
$devNamespace = 'http://schemas.microsoft.com/maml/dev/2004/10'
$width = 80
$fence = '```'


# What is said of these on every page that says nothing of its own.
$commonParameters = @{
    Confirm           = 'Asks before each item. -Confirm:$false never asks, which is what a script without a person needs.'
    Descending        = 'Sort from high to low.'
    First             = 'Writes at most this many objects, and reads no more pages than they need.'
    IncludeTotalCount = 'Writes the total count before the objects, if the server tells it; else says that it is not known. Where names are compared on your side (wildcards), it is not known.'
    Session           = 'A session, or the name of one, to use in place of the default session. See Get-PrivXSession.'
    Skip              = 'Leaves out this many objects at the start.'
    ThrottleLimit     = 'How many items are worked on at the same time, 1 to 256; 1 when left out. More is faster for long lists and puts more load on the server. Results and errors come in the order of the input all the same.'
    WhatIf            = 'Tells what would be done, by name, and does nothing. Reading may still take place.'
}
$commonTypes = @{
    'System.String'   = 'Values for the parameters that take a text, from properties of the same name.'
    'System.String[]' = 'Values for the parameters that take several texts, from properties of the same name.'
    'System.Boolean'  = 'Values for the parameters that take $true or $false, from properties of the same name. The texts true, false, yes, no, 1 and 0 are taken too.'
    'System.Void'     = 'Nothing.'
}

function Write-Text([string] $Path, [string] $Text) {
    [System.IO.File]::WriteAllText($Path, $Text.Replace("`r`n", "`n").TrimEnd() + "`n")
}

# Takes out what differs from run to run or from page to page for no reason.
function Format-Page([string] $Path) {
    $text = [System.IO.File]::ReadAllText($Path).Replace("`r`n", "`n").TrimStart([char] 0xFEFF)
    $text = $text -replace '(?m)^ms\.date:.*\n', ''
    $text = $text -replace '(?ms)^## ALIASES\n.*?(?=^## )', ''
    $hasLinks = $text -match '(?ms)^## RELATED LINKS\n.*^- \['
    if ($hasLinks) {
        $text = $text -replace '(?m)^\{\{ Fill in the related links here \}\}\n?', ''
    }

    # The updater adds its own words about these two to those that are there.
    foreach ($words in 'Prompts you for confirmation before running the cmdlet.', 'Runs the command in a mode that only reports what would happen without performing the actions.') {
        $text = $text -replace "(?m)(?<=^\S[^\n]*\n)$([regex]::Escape($words))\n", ''
    }

    foreach ($name in $commonParameters.Keys) {
        $text = [regex]::Replace($text, "(?m)^(### -$name\n\n)(\{\{ Fill $name Description \}\}|Prompts you for confirmation[^\n]*|Runs the command in a mode[^\n]*)", { param($match) $match.Groups[1].Value + $commonParameters[$name] })
    }

    foreach ($name in $commonTypes.Keys) {
        $text = [regex]::Replace($text, "(?m)^(### $([regex]::Escape($name))\n\n)\{\{ Fill in the Description \}\}", { param($match) $match.Groups[1].Value + $commonTypes[$name] })
    }

    # Only some of the syntax blocks tell that there are common parameters.
    $text = [regex]::Replace($text, '(?ms)^## SYNTAX\n.*?(?=^## DESCRIPTION)', {
            param($section)
            [regex]::Replace($section.Value, '(?ms)^```\n(.*?)\n```$', {
                    param($block)
                    $lines = @($block.Groups[1].Value.Replace(' [<CommonParameters>]', '').Replace("`n [<CommonParameters>]", '') -split "`n" | Where-Object { $_.Trim() })
                    if ($lines[-1].Length + ' [<CommonParameters>]'.Length -le 100) { $lines[-1] += ' [<CommonParameters>]' } else { $lines += ' [<CommonParameters>]' }
                    (@($fence) + $lines + $fence) -join "`n"
                })
        })
    Write-Text $Path ($text -replace '\n{3,}', "`n`n")
}

# Markdown of the pages in plain words: no marks, one line a paragraph, lists line by line.
function ConvertTo-Paragraph([string] $Markdown) {
    $plain = $Markdown -replace '\[([^\]]+)\]\([^)]*\)', '$1' -replace '(?<!`)`([^`\n]+)`(?!`)', '$1' -replace '\*\*([^*\n]+)\*\*', '$1'
    foreach ($block in $plain.Replace("`r`n", "`n") -split '\n\s*\n') {
        $lines = @($block.Trim() -split '\n' | ForEach-Object Trim | Where-Object { $_ })
        if ($lines.Count -eq 0) { continue }
        if ($lines[0] -match '^(-|\d+\.) ') {
            # A line that begins no item goes on with the one before.
            $item = ''
            foreach ($line in $lines) {
                if ($line -match '^(-|\d+\.) ' -and $item) { $item; $item = $line } else { $item = "$item $line".Trim() }
            }
            $item
        }
        else { $lines -join ' ' }
    }
}

function Add-Paragraph([System.Xml.XmlElement] $Parent, [string] $Markdown) {
    $Parent.RemoveAll()
    foreach ($paragraph in ConvertTo-Paragraph $Markdown) {
        $element = $Parent.AppendChild($Parent.OwnerDocument.CreateElement('maml', 'para', $mamlNamespace))
        $element.InnerText = $paragraph
    }
}

# The exporter leaves the code of examples among the words, paragraphs run together, and drops defaults; this puts them where Get-Help looks.
function Repair-Maml([xml] $Maml, [hashtable] $Help) {
    $names = [System.Xml.XmlNamespaceManager]::new($Maml.NameTable)
    $names.AddNamespace('maml', $mamlNamespace)
    $names.AddNamespace('command', $commandNamespace)
    $names.AddNamespace('dev', $devNamespace)
    foreach ($command in $Maml.SelectNodes('//command:command', $names)) {
        $page = $Help[$command.SelectSingleNode('command:details/command:name', $names).InnerText.Trim()]
        foreach ($text in $command.SelectNodes('.//maml:description | .//maml:alert', $names)) {
            if ($text.HasChildNodes) { Add-Paragraph $text $text.InnerText }
        }

        $order = 0
        foreach ($example in $command.SelectNodes('command:examples/command:example', $names)) {
            $source = $page.Examples[$order++].Remarks
            $parts = [regex]::Match($source.Replace("`r`n", "`n"), '(?ms)^(?<before>.*?)^```[a-z]*\n(?<code>.*?)\n```[ \t]*$(?<after>.*)\z')
            if (-not $parts.Success) { throw "$($page.Title): '$($page.Examples[$order - 1].Title)' has no code block." }
            $introduction = $example.SelectSingleNode('maml:introduction', $names)
            Add-Paragraph $introduction $parts.Groups['before'].Value
            $example.SelectSingleNode('dev:code', $names).InnerText = $parts.Groups['code'].Value
            Add-Paragraph $example.SelectSingleNode('dev:remarks', $names) $parts.Groups['after'].Value
            $example.SelectSingleNode('maml:title', $names).InnerText = "-------- $($page.Examples[$order - 1].Title) --------"

            # Without it the next title would stand right below these words.
            $example.SelectSingleNode('dev:remarks', $names).AppendChild($Maml.CreateElement('maml', 'para', $mamlNamespace)) | Out-Null
        }

        foreach ($parameter in $command.SelectNodes('command:parameters/command:parameter', $names)) {
            $name = $parameter.SelectSingleNode('maml:name', $names).InnerText
            $position = $parameter.GetAttribute('position')
            if ($position -eq 'Named') { $parameter.SetAttribute('position', 'named') }
            $value = $parameter.SelectSingleNode('command:parameterValue', $names)
            if ($value) {
                $value.InnerText = $value.InnerText -replace '^.*[.+]', ''
                $value.SetAttribute('variableLength', 'false')
            }

            $default = ($page.Parameters | Where-Object Name -EQ $name).DefaultValue
            if ($default -and $default -ne 'None') {
                $element = $parameter.AppendChild($Maml.CreateElement('dev', 'defaultValue', $devNamespace))
                $element.InnerText = $default
            }
        }

        $links = $command.SelectSingleNode('command:relatedLinks', $names)
        $links.RemoveAll()
        foreach ($link in $page.RelatedLinks) {
            $element = $links.AppendChild($Maml.CreateElement('maml', 'navigationLink', $mamlNamespace))
            $element.AppendChild($Maml.CreateElement('maml', 'linkText', $mamlNamespace)).InnerText = $link.LinkText
            $uri = if ($link.Uri -like 'http*') { $link.Uri } else { '' }
            $element.AppendChild($Maml.CreateElement('maml', 'uri', $mamlNamespace)).InnerText = $uri
        }
    }
}

function Split-Line([string] $Text, [int] $Indent, [int] $Hanging = $Indent) {
    $line = ' ' * $Indent
    $isEmpty = $true
    foreach ($word in $Text -split '\s+') {
        if (-not $isEmpty -and $line.Length + 1 + $word.Length -gt $width) {
            $line
            $line = ' ' * $Hanging
            $isEmpty = $true
        }

        if (-not $isEmpty) { $line += ' ' }
        $line += $word
        $isEmpty = $false
    }

    $line
}

# about_*.md as plain text: a heading at the margin, its text indented, code as it is.
function ConvertTo-About([string] $Path) {
    $name = [System.IO.Path]::GetFileNameWithoutExtension($Path)
    $inCode = $false
    $block = [System.Collections.Generic.List[string]]::new()
    $flush = {
        if ($block.Count -gt 0) {
            foreach ($paragraph in ConvertTo-Paragraph ($block -join "`n")) {
                $mark = [regex]::Match($paragraph, '^(-|\d+\.) ').Length
                Split-Line $paragraph 4 (4 + $mark)
            }

            ''
            $block.Clear()
        }
    }
    $lines = foreach ($line in [System.IO.File]::ReadAllLines($Path)) {
        if ($line -match '^```') {
            . $flush
            $inCode = -not $inCode
            if (-not $inCode) { '' }
        }
        elseif ($inCode) { if ($line) { "        $line" } else { '' } }
        elseif ($line -match '^# ') {
            if ($line -ne "# $name") { throw "$Path must begin with '# $name'." }
            'TOPIC'
            "    $name"
            ''
        }
        elseif ($line -match '^##+ (.*)$') {
            . $flush
            $Matches[1].ToUpperInvariant()
        }
        elseif (-not $line.Trim()) { . $flush }
        else { $block.Add($line) }
    }
    $lines = @($lines) + @(. $flush)
    foreach ($line in $lines) {
        if ($line.Length -gt $width) { throw "${Path}: this line does not fit $width columns: $line" }
    }

    ($lines -join "`n") -replace '\n{3,}', "`n`n"
}

if (-not $ModulePath) {
    $staged = @(Get-ChildItem -LiteralPath (Join-Path $root 'out/PrivX') -Directory)
    if ($staged.Count -ne 1) { throw "There is not exactly one staged module in out/PrivX: build it, or name it with -ModulePath." }
    $ModulePath = $staged[0].FullName
}

$work = Join-Path ([System.IO.Path]::GetTempPath()) ([guid]::NewGuid())
$copy = Join-Path $work 'PrivX'
New-Item -ItemType Directory -Path $copy, $target -Force | Out-Null
try {
    # The updater adds to a page what the module's present help says otherwise: give it a module without help.
    Get-ChildItem -LiteralPath $ModulePath -Exclude 'en-US' | Copy-Item -Destination $copy -Recurse
    Import-Module (Join-Path $copy 'PrivX.psd1')
    $cmdlets = @(Get-Command -Module PrivX -CommandType Cmdlet | Sort-Object Name)
    foreach ($cmdlet in $cmdlets) {
        $page = Join-Path $PSScriptRoot "$($cmdlet.Name).md"
        if (Test-Path -LiteralPath $page) {
            Update-MarkdownCommandHelp -LiteralPath $page -NoBackup | Out-Null
        }
        else {
            New-MarkdownCommandHelp -CommandInfo $cmdlet -OutputFolder (Join-Path $work 'new') | Out-Null
            Move-Item (Join-Path $work "new/PrivX/$($cmdlet.Name).md") $page
        }

        Format-Page $page
    }

    $pages = @(Get-ChildItem -LiteralPath $PSScriptRoot -Filter '*-*.md')
    $problems = @(
        foreach ($page in $pages) {
            if ($page.BaseName -notin $cmdlets.Name) { "$($page.Name): there is no such cmdlet." }
            Select-String -LiteralPath $page.FullName -Pattern '\{\{' | ForEach-Object { "$($page.Name), line $($_.LineNumber): $($_.Line)" }
        }
    )
    if ($problems) { throw "The pages are not finished:`n$($problems -join "`n")" }

    $help = @{}
    foreach ($page in $pages) {
        $help[$page.BaseName] = Import-MarkdownCommandHelp -LiteralPath $page.FullName
    }

    $ordered = @($pages.BaseName | Sort-Object | ForEach-Object { $help[$_] })
    Export-MamlCommandHelp -CommandHelp $ordered -OutputFolder (Join-Path $work 'maml') -Force | Out-Null
    $maml = [xml]::new()
    $maml.Load((Get-ChildItem -LiteralPath (Join-Path $work 'maml') -Recurse -Filter '*-Help.xml' | Select-Object -First 1).FullName)
    Repair-Maml $maml $help
    $text = [System.IO.StringWriter]::new()
    $settings = [System.Xml.XmlWriterSettings]@{ Indent = $true; NewLineChars = "`n"; OmitXmlDeclaration = $true }
    $writer = [System.Xml.XmlWriter]::Create($text, $settings)
    $maml.DocumentElement.WriteTo($writer)
    $writer.Flush()
    Write-Text (Join-Path $target $helpFile) "<?xml version=`"1.0`" encoding=`"utf-8`"?>`n$text"

    Get-ChildItem -LiteralPath $target -Filter 'about_*.help.txt' | Remove-Item
    foreach ($about in Get-ChildItem -LiteralPath $PSScriptRoot -Filter 'about_*.md') {
        Write-Text (Join-Path $target "$($about.BaseName).help.txt") (ConvertTo-About $about.FullName)
    }
}
finally {
    Remove-Item -LiteralPath $work -Recurse -Force -ErrorAction SilentlyContinue
}
