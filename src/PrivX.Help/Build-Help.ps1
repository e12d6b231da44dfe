<#
.SYNOPSIS
Makes what Get-Help reads, en-US, from the Markdown pages beside this script.
.DESCRIPTION
A page holds the words only. Syntax, types and parameter metadata come from the staged module through PlatyPS; texts that a page leaves out
come from common.json and from the XML documentation of the cmdlets. README.md tells the format of a page.
Fails with a list of all that is missing or wrong. Writes PrivX.PowerShell.dll-Help.xml and about_*.help.txt.
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
$sections = 'Description', 'Examples', 'Parameters', 'Inputs', 'Outputs', 'Notes', 'Links'
$required = 'Description', 'Examples', 'Notes', 'Links'

# What is said of parameters, inputs and outputs on every page that says nothing of its own.
$common = Get-Content -LiteralPath (Join-Path $PSScriptRoot 'common.json') -Raw | ConvertFrom-Json -AsHashtable
$problems = [System.Collections.Generic.List[string]]::new()

function Write-Text([string] $Path, [string] $Text) {
    [System.IO.File]::WriteAllText($Path, $Text.Replace("`r`n", "`n").TrimEnd() + "`n")
}

# The first of the values that is there.
function Get-First {
    foreach ($value in $args) { if ($null -ne $value) { return $value } }
}

# Headings of one level, each with the text below it. A line of code is no heading.
function Split-Heading([string] $Text, [string] $Mark) {
    $found = [System.Collections.Generic.List[object]]::new()
    $inCode = $false
    foreach ($line in $Text -split '\n') {
        if ($line.StartsWith('```')) { $inCode = -not $inCode }
        if (-not $inCode -and $line.StartsWith($Mark)) {
            $found.Add([pscustomobject]@{ Title = $line.Substring($Mark.Length).Trim(); Text = '' })
        }
        elseif ($found.Count) { $found[-1].Text += "$line`n" }
    }

    foreach ($heading in $found) {
        $heading.Text = $heading.Text.Trim()
        $heading
    }
}

# A page taken apart: its synopsis, and a property for each section.
function Read-Page([System.IO.FileInfo] $File) {
    $text = [System.IO.File]::ReadAllText($File.FullName).Replace("`r`n", "`n")
    $title = Split-Heading $text '# ' | Select-Object -First 1
    if ($title.Title -cne $File.BaseName) { $problems.Add("$($File.Name) must begin with '# $($File.BaseName)'.") }
    $page = @{ Name = $File.BaseName; Synopsis = [regex]::Match($title.Text, '(?s)\A(.*?)\s*(^## |\z)', 'Multiline').Groups[1].Value }
    if (-not $page.Synopsis -or $page.Synopsis.Contains("`n")) { $problems.Add("$($File.Name): the synopsis must be one line below the title.") }
    foreach ($section in Split-Heading $text '## ') {
        if ($section.Title -cnotin $sections) { $problems.Add("$($File.Name): there is no section '## $($section.Title)'.") }
        $page[$section.Title] = $section.Text
    }

    foreach ($name in $required | Where-Object { -not $page[$_] }) { $problems.Add("$($File.Name) lacks '## $name'.") }
    foreach ($name in 'Examples', 'Parameters', 'Inputs', 'Outputs') {
        $page[$name] = @(Split-Heading $page[$name] '### ')
        foreach ($entry in $page[$name] | Where-Object { -not $_.Text }) { $problems.Add("$($File.Name): there is nothing below '### $($entry.Title)'.") }
    }

    $number = 0
    foreach ($example in $page.Examples) {
        $number++
        $example.Title = "Example ${number}: $($example.Title)"
        if ($example.Text -notmatch '(?ms)^```powershell\n.*?\n```[ \t]*$') { $problems.Add("$($File.Name): '$($example.Title)' has no code block.") }
    }

    $page.Links = @(foreach ($line in $page.Links -split '\n' | Where-Object { $_ }) {
            if ($line -match '^- \[(?<text>[^\]]+)\]\((?<uri>https?:[^)]+)\)$' -or $line -match '^- (?<text>\S+)$') {
                [pscustomobject]@{ Text = $Matches.text; Uri = "$($Matches.uri)" }
            }
            else { $problems.Add("$($File.Name): this is no link: $line") }
        })
    $page
}

# The summaries of all properties, in plain words, by the name that the compiler gives them.
function Read-Summary {
    $path = Get-ChildItem -Path (Join-Path $root 'src/PrivX.PowerShell/bin/*/net8.0/PrivX.PowerShell.xml') | Sort-Object LastWriteTime | Select-Object -Last 1
    if (-not $path) { throw 'There is no documentation file of PrivX.PowerShell: build it.' }
    $document = [xml]::new()
    $document.Load($path.FullName)
    $summaries = @{}
    foreach ($member in $document.SelectNodes('/doc/members/member[starts-with(@name, "P:")][summary]')) {
        $markup = $member.SelectSingleNode('summary').InnerXml -replace '<(?:see|paramref)\s+(?:cref|langword|name)="(?:[^"]*[.:])?([^"]*)"\s*/>', '$1' -replace '<[^>]+>'
        $summaries[$member.GetAttribute('name')] = ([System.Net.WebUtility]::HtmlDecode($markup) -replace '\s+', ' ').Trim()
    }

    $summaries
}

# The summary of a parameter, from the cmdlet's class or from the one that it has the parameter of.
function Get-Summary([type] $Class, [string] $Name) {
    for ($type = $Class; $type; $type = $type.BaseType) {
        $definition = if ($type.IsGenericType) { $type.GetGenericTypeDefinition() } else { $type }
        $found = $summaries["P:$($definition.FullName.Replace('+', '.')).$Name"]
        if ($found) { return $found }
    }
}

# The name that help shows for a type. A reference is shown as the model it stands for, with [] where there may be several.
function Get-TypeName([type] $Type) {
    $element = if ($Type.IsArray) { $Type.GetElementType() } else { $Type }
    $element = Get-First ([Nullable]::GetUnderlyingType($element)) $element
    $model = $null
    if ($element.Namespace -in 'PrivX.PowerShell.References', 'PrivX.PowerShell.Session' -and $element.Name -match 'Reference(`1)?$') {
        for ($generic = $element; $generic -and -not $generic.IsGenericType; $generic = $generic.BaseType) { }
        $model = if ($generic) { $generic.GetGenericArguments()[0] }
        else { $element.GetConstructors() | ForEach-Object { $_.GetParameters()[0].ParameterType } | Where-Object Namespace -Like 'PrivX*' | Select-Object -First 1 }
    }

    $array = if ($Type.IsArray) { '[]' }
    [pscustomobject]@{ Name = (Get-First $model $element).FullName + $array; Model = $model.FullName; ModelShort = if ($model) { $model.Name + $array } }
}

# How parameters are bound, in the words of MAML: over all given sets, what holds in any of them; mandatory is what is so in all.
function Get-Binding($Parameter, [object[]] $Sets) {
    $positions = @($Sets.Position | Where-Object { $_ -ge 0 } | Sort-Object)
    $ways = @(if ($Sets.ValueFromPipeline -contains $true) { 'ByValue' }; if ($Sets.ValueFromPipelineByPropertyName -contains $true) { 'ByPropertyName' })
    @{
        required      = if ($Sets.IsMandatory -contains $false) { 'false' } else { 'true' }
        position      = if ($positions.Count) { "$($positions[0])" } else { 'named' }
        pipelineInput = if ($ways) { "true ($($ways -join ', '))" } else { 'false' }
        globbing      = if ($Parameter.Attributes.Where({ $_ -is [System.Management.Automation.SupportsWildcardsAttribute] })) { 'true' } else { 'false' }
        aliases       = if ($Parameter.Aliases) { $Parameter.Aliases -join ', ' } else { 'none' }
    }
}

# Types that the pipeline may bring, with a text for each: by value first, then those that only come from properties.
function Get-Input($Cmdlet, $Texts) {
    $entries = [ordered]@{}
    $add = { param($type, $text) if ($entries[$type] -notcontains $text) { $entries[$type] = @($entries[$type]) + $text } }
    $piped = $Cmdlet.Parameters.Values | Where-Object { $Texts.Contains($_.Name) }
    foreach ($parameter in $piped | Where-Object { $_.ParameterSets.Values.ValueFromPipeline -contains $true }) {
        $type = Get-TypeName $parameter.ParameterType
        & $add (Get-First $type.Model $type.Name) (Get-Sentence $Texts[$parameter.Name])
        if ($type.Model) { & $add 'System.String' "Texts in the place of objects, for -$($parameter.Name)." }
    }

    foreach ($parameter in $piped | Where-Object { $_.ParameterSets.Values.ValueFromPipelineByPropertyName -contains $true }) {
        $type = Get-TypeName $parameter.ParameterType
        if ($type.Model) { & $add 'System.String' $common.inputs['System.String'] }
        $names = @($parameter.Name) + @($parameter.Aliases)
        $last = if ($names.Count -gt 1) { " or $($names[-1])" }
        $text = Get-First $common.inputs[$type.Name] "$(Get-Sentence $Texts[$parameter.Name]) From a property named $($names[0..[math]::Max(0, $names.Count - 2)] -join ', ')$last."
        & $add (Get-First $type.Model $type.Name) $text
    }

    if ($entries.Count -eq 0) { $entries['None'] = 'This cmdlet takes nothing from the pipeline.' }
    $entries
}

function Get-Output($Cmdlet) {
    $entries = [ordered]@{}
    foreach ($type in $Cmdlet.OutputType.Name) {
        $key = if ($type -eq 'System.Void') { 'Void' } elseif ($Cmdlet.Parameters.ContainsKey('PassThru')) { 'PassThru' } else { $Cmdlet.Verb }
        $entries[$type] = Get-First $common.outputs[$key] $common.outputs['*']
    }

    $entries
}

function Get-Sentence([string] $Text) { [regex]::Match($Text, '\A.*?\.(?=\s|\z)|\A.*').Value }

# Puts a page's own texts in the place of derived ones. Types are told by their last word: a page may name a reference or its model.
function Add-OwnText($Page, [string] $Section, $Entries) {
    foreach ($own in $Page[$Section]) {
        $word = $own.Title -replace '^.*\.' -replace 'Reference(\[\])?$'
        $type = @($Entries.Keys) | Where-Object { ($_ -replace '^.*\.') -eq $word } | Select-Object -First 1
        if ($type) { $Entries[$type] = $own.Text }
        else { $problems.Add("$($Page.Name).md: $($own.Title) is not among the $($Section.ToLowerInvariant()) of the cmdlet: $(@($Entries.Keys) -join ', ').") }
    }
}

# Puts the words of the page, and what stands in their place, into what PlatyPS has read from the cmdlet.
function Add-Word($Help, $Page, $Cmdlet) {
    $texts = @{}
    foreach ($own in $Page.Parameters) {
        if ($own.Title -cnotin $Help.Parameters.Name) { $problems.Add("$($Page.Name).md: '### $($own.Title)' is no parameter.") }
        $texts[$own.Title] = $own.Text
    }

    foreach ($parameter in $Help.Parameters) {
        $name = $parameter.Name
        $texts[$name] = Get-First $texts[$name] $common.parameters[$name] (Get-Summary $Cmdlet.ImplementingType $name)
        $property = $Cmdlet.ImplementingType.GetProperty($name)
        if ($Cmdlet.Verb -eq 'Set' -and $property -and @($property.CustomAttributes | ForEach-Object { $_.AttributeType.Name }) -contains 'ClearableAttribute') {
            $texts[$name] = "$($texts[$name]) `$null and an empty text clear it."
        }

        if (-not $texts[$name]) { $problems.Add("$($Page.Name): -$name has no text, neither on the page nor as a summary of the property.") }
        $parameter.Description = $texts[$name]
    }

    $Help.Synopsis = $Page.Synopsis
    $Help.Description = $Page.Description
    $Help.Notes = $Page.Notes
    foreach ($list in $Help.Examples, $Help.Inputs, $Help.Outputs, $Help.RelatedLinks) { $list.Clear() }
    foreach ($example in $Page.Examples) { $Help.Examples.Add([Microsoft.PowerShell.PlatyPS.Model.Example]::new($example.Title, $example.Text)) }
    foreach ($section in 'Inputs', 'Outputs') {
        $entries = if ($section -eq 'Inputs') { Get-Input $Cmdlet $texts } else { Get-Output $Cmdlet }
        Add-OwnText $Page $section $entries
        foreach ($type in $entries.Keys) { $Help.$section.Add([Microsoft.PowerShell.PlatyPS.Model.InputOutput]::new($type, ($entries[$type] | Where-Object { $_ }) -join ' ')) }
    }

    foreach ($link in $Page.Links) {
        if (-not $link.Uri -and $link.Text -notin $cmdlets.Name -and $link.Text -notin $topics.BaseName) { $problems.Add("$($Page.Name).md links to $($link.Text), which is not there.") }
        $Help.RelatedLinks.Add([Microsoft.PowerShell.PlatyPS.Model.Links]::new($link.Uri, $link.Text))
    }
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

# The name and the type of a parameter, and how it is bound, in a syntax or in the list of parameters.
function Add-Binding([System.Xml.XmlElement] $Element, $Parameter, [object[]] $Sets) {
    $binding = Get-Binding $Parameter $Sets
    foreach ($attribute in $binding.Keys) { $Element.SetAttribute($attribute, $binding[$attribute]) }
    $type = Get-TypeName $Parameter.ParameterType
    $Element.SelectSingleNode('dev:type/maml:name', $names).InnerText = $type.Name
    $value = $Element.SelectSingleNode('command:parameterValue', $names)
    if ($value) {
        $value.InnerText = Get-First $type.ModelShort ($value.InnerText -replace '^.*[.+]' -replace '(?<!\[)\]$')
        $value.SetAttribute('variableLength', 'false')
    }
}

# The exporter leaves the code of examples among the words, runs paragraphs together, and knows little of how parameters are bound; this
# puts everything where Get-Help looks.
function Repair-Maml([xml] $Maml, [hashtable] $Help) {
    $names = [System.Xml.XmlNamespaceManager]::new($Maml.NameTable)
    $names.AddNamespace('maml', $mamlNamespace)
    $names.AddNamespace('command', $commandNamespace)
    $names.AddNamespace('dev', $devNamespace)
    foreach ($command in $Maml.SelectNodes('//command:command', $names)) {
        $title = $command.SelectSingleNode('command:details/command:name', $names).InnerText.Trim()
        $page = $Help[$title]
        $cmdlet = $cmdlets[[array]::IndexOf($cmdlets.Name, $title)]
        foreach ($text in $command.SelectNodes('.//maml:description | .//maml:alert', $names)) {
            if ($text.HasChildNodes) { Add-Paragraph $text $text.InnerText }
        }

        $order = 0
        foreach ($example in $command.SelectNodes('command:examples/command:example', $names)) {
            $source = $page.Examples[$order++]
            $parts = [regex]::Match($source.Remarks, '(?ms)^(?<before>.*?)^```[a-z]*\n(?<code>.*?)\n```[ \t]*$(?<after>.*)\z')
            Add-Paragraph $example.SelectSingleNode('maml:introduction', $names) $parts.Groups['before'].Value
            $example.SelectSingleNode('dev:code', $names).InnerText = $parts.Groups['code'].Value
            Add-Paragraph $example.SelectSingleNode('dev:remarks', $names) $parts.Groups['after'].Value
            $example.SelectSingleNode('maml:title', $names).InnerText = "-------- $($source.Title) --------"

            # Without it the next title would stand right below these words.
            $example.SelectSingleNode('dev:remarks', $names).AppendChild($Maml.CreateElement('maml', 'para', $mamlNamespace)) | Out-Null
        }

        $order = 0
        foreach ($syntax in $command.SelectNodes('command:syntax/command:syntaxItem', $names)) {
            $set = $page.Syntax[$order++].ParameterSetName
            foreach ($element in $syntax.SelectNodes('command:parameter', $names)) {
                $parameter = $cmdlet.Parameters[$element.SelectSingleNode('maml:name', $names).InnerText]
                Add-Binding $element $parameter (Get-First $parameter.ParameterSets[$set] $parameter.ParameterSets['__AllParameterSets'])
            }
        }

        $instance = [Activator]::CreateInstance($cmdlet.ImplementingType)
        foreach ($element in $command.SelectNodes('command:parameters/command:parameter', $names)) {
            $parameter = $cmdlet.Parameters[$element.SelectSingleNode('maml:name', $names).InnerText]
            Add-Binding $element $parameter @($parameter.ParameterSets.Values)
            $default = $instance.($parameter.Name)
            if ($default -is [int] -and $default -or $default -is [string]) {
                $element.AppendChild($Maml.CreateElement('dev', 'defaultValue', $devNamespace)).InnerText = "$default"
            }
        }

        $links = $command.SelectSingleNode('command:relatedLinks', $names)
        $links.RemoveAll()
        foreach ($link in $page.RelatedLinks) {
            $element = $links.AppendChild($Maml.CreateElement('maml', 'navigationLink', $mamlNamespace))
            $element.AppendChild($Maml.CreateElement('maml', 'linkText', $mamlNamespace)).InnerText = $link.LinkText
            $element.AppendChild($Maml.CreateElement('maml', 'uri', $mamlNamespace)).InnerText = $link.Uri
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
    # PlatyPS takes over what the module's present help says: give it a module without help.
    Get-ChildItem -LiteralPath $ModulePath -Exclude 'en-US' | Copy-Item -Destination $copy -Recurse
    Import-Module (Join-Path $copy 'PrivX.psd1')
    $cmdlets = @(Get-Command -Module PrivX -CommandType Cmdlet | Sort-Object Name)
    $summaries = Read-Summary
    $topics = @(Get-ChildItem -LiteralPath $PSScriptRoot -Filter 'about_*.md')
    $pages = @{}
    foreach ($file in Get-ChildItem -LiteralPath $PSScriptRoot -Filter '*-*.md') {
        $pages[$file.BaseName] = Read-Page $file
        if ($file.BaseName -notin $cmdlets.Name) { $problems.Add("$($file.Name): there is no such cmdlet.") }
    }

    $help = @{}
    foreach ($command in New-CommandHelp -CommandInfo $cmdlets) { $help[$command.Title] = $command }
    foreach ($cmdlet in $cmdlets) {
        if ($pages.ContainsKey($cmdlet.Name)) { Add-Word $help[$cmdlet.Name] $pages[$cmdlet.Name] $cmdlet }
        else { $problems.Add("$($cmdlet.Name) has no page.") }
    }

    if ($problems) {
        $problems | Sort-Object
        throw "The pages are not finished: $($problems.Count) problems."
    }

    $ordered = @($cmdlets.Name | ForEach-Object { $help[$_] })
    Export-MamlCommandHelp -CommandHelp $ordered -OutputFolder (Join-Path $work 'maml') -Force | Out-Null
    $maml = [xml]::new()
    $maml.Load((Get-ChildItem -LiteralPath (Join-Path $work 'maml') -Recurse -Filter '*-Help.xml' | Select-Object -First 1).FullName)
    Repair-Maml $maml $help
    $text = [System.IO.StringWriter]::new()
    $settings = [System.Xml.XmlWriterSettings]@{ Indent = $true; NewLineChars = "`n"; OmitXmlDeclaration = $true }
    $writer = [System.Xml.XmlWriter]::Create($text, $settings)
    $maml.DocumentElement.WriteTo($writer)
    $writer.Flush()
    if ("$text" -match '\S*\w`\d\S*') { throw "A generic type would be shown as only a compiler writes it: $($Matches[0])" }
    Write-Text (Join-Path $target $helpFile) "<?xml version=`"1.0`" encoding=`"utf-8`"?>`n$text"

    Get-ChildItem -LiteralPath $target -Filter 'about_*.help.txt' | Remove-Item
    foreach ($about in $topics) {
        Write-Text (Join-Path $target "$($about.BaseName).help.txt") (ConvertTo-About $about.FullName)
    }
}
finally {
    Remove-Item -LiteralPath $work -Recurse -Force -ErrorAction SilentlyContinue
}
