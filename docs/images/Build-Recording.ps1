<#
.SYNOPSIS
Makes tour.svg: the tour as a terminal shows it, recorded while it plays.
.DESCRIPTION
Needs PowerShell 7.4 or later, the .NET SDK and the command script of util-linux, which gives the tour a terminal, so that colours and widths are
those that people see. Run it after a change of what the tour shows:

    pwsh docs/images/Build-Recording.ps1
.PARAMETER Path
The file to write.
.PARAMETER Argument
Arguments for the tour, such as --job, containment.
.PARAMETER Columns
Width of the terminal.
.PARAMETER Rows
How many lines the picture shows at a time.
#>
#Requires -Version 7.4
[CmdletBinding()]
param(
    [string] $Path = (Join-Path $PSScriptRoot 'tour.svg'),
    [string[]] $Argument = @(),
    [int] $Columns = 100,
    [int] $Rows = 27
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3.0

$lineHeight = 19
$charWidth = 8.43
$margin = 14
$secondsAtPrompt = 2.6
$secondsAtEnd = 6
$classes = @{ '32' = 'c'; '36;1' = 'p'; '32;1' = 'h'; '31' = 'e'; '31;1' = 'e'; '33' = 'w'; '33;1' = 'w' }
$root = (Resolve-Path -LiteralPath "$PSScriptRoot/../..").Path

function Read-Tour {
    $record = [IO.Path]::GetTempFileName()
    try {
        $tour = "dotnet run --no-build --project '$root/src/PrivX.Tour'$(if ($Argument) { " -- $Argument" })"
        $env:TERM = 'xterm-256color'
        script --quiet --return --command "stty cols $Columns rows 50; $tour" --log-out $record | Out-Null
        if ($LASTEXITCODE -ne 0) { throw "The tour ended with the exit code $LASTEXITCODE." }

        # The first line and the last are those of script itself.
        $lines = [IO.File]::ReadAllText($record).Replace("`r", '') -split "`n"
        $lines[1..($lines.Length - 3)]
    }
    finally {
        Remove-Item -LiteralPath $record
    }
}

# A line as pieces of text with a class each; what moves the cursor is left out.
function Split-Style([string] $Line) {
    $class = ''
    $at = 0
    $plain = $Line -replace '\x1b\[\?[0-9;]*[a-z]|\x1b=|\x1b\[[0-9;]*[A-HJKf]' -replace [regex]::Escape($root), '.'
    foreach ($mark in [regex]::Matches($plain, '\x1b\[([0-9;]*)m|\z')) {
        if ($mark.Index -gt $at) { [pscustomobject]@{ Class = $class; Text = $plain.Substring($at, $mark.Index - $at) } }
        $at = $mark.Index + $mark.Length
        $class = "$($classes[$mark.Groups[1].Value])"
    }
}

# As a terminal does: what is wider goes on in the next line.
function Split-Row([object[]] $Pieces) {
    $row = [Collections.Generic.List[object]]::new()
    $left = $Columns
    foreach ($piece in $Pieces) {
        $text = $piece.Text
        while ($text.Length -gt $left) {
            $row.Add([pscustomobject]@{ Class = $piece.Class; Text = $text.Substring(0, $left) })
            , $row.ToArray()
            $row.Clear()
            $text = $text.Substring($left)
            $left = $Columns
        }

        $row.Add([pscustomobject]@{ Class = $piece.Class; Text = $text })
        $left -= $text.Length
    }

    , $row.ToArray()
}

function ConvertTo-Text([object[]] $Row, [int] $Number) {
    $spans = foreach ($piece in $Row | Where-Object { $_.Text }) {
        $text = [Security.SecurityElement]::Escape($piece.Text)
        if ($piece.Class) { "<tspan class=`"$($piece.Class)`">$text</tspan>" } else { $text }
    }

    if ($spans) { "<text x=`"$margin`" y=`"$($Number * $lineHeight)`">$(-join $spans)</text>" }
}

# What appears at once: a comment with the statement below it, or what a statement writes.
$blocks = [Collections.Generic.List[object]]::new()
$wasEmpty = $true
foreach ($line in Read-Tour) {
    $pieces = @(Split-Style $line)
    $isComment = $pieces.Count -gt 0 -and $pieces[0].Class -eq 'c' -and $pieces[0].Text.StartsWith('#')
    $isPrompt = $pieces.Count -gt 0 -and $pieces[0].Class -eq 'p'
    if ($blocks.Count -eq 0 -or $isComment -or ($isPrompt -and -not $blocks[-1].IsAsked) -or (-not $isPrompt -and $blocks[-1].IsAsked -and $blocks[-1].HasPrompt)) {
        $blocks.Add([pscustomobject]@{ Rows = [Collections.Generic.List[object]]::new(); IsAsked = $isComment -or $isPrompt; HasPrompt = $false })
    }

    $blocks[-1].HasPrompt = $blocks[-1].HasPrompt -or $isPrompt
    foreach ($row in Split-Row $pieces) {
        # One empty line is enough where a statement and what shows it both end with one.
        $isEmpty = -not (@($row | ForEach-Object Text) -join '').Trim()
        if (-not ($isEmpty -and $wasEmpty)) { $blocks[-1].Rows.Add($row) }
        $wasEmpty = $isEmpty
    }
}

$seconds = 0.0
$number = 0
foreach ($block in $blocks) {
    $block | Add-Member -NotePropertyName Start -NotePropertyValue $seconds
    $number += $block.Rows.Count
    $block | Add-Member -NotePropertyName Above -NotePropertyValue ([Math]::Max(0, $number - $Rows))
    $seconds += if ($block.IsAsked) { $secondsAtPrompt } else { 1.0 + 0.12 * $block.Rows.Count }
}

$total = $seconds + $secondsAtEnd
function Get-Share([double] $Second) { [string]::Format([cultureinfo]::InvariantCulture, '{0:0.##}%', 100 * $Second / $total) }

$width = [int](2 * $margin + $Columns * $charWidth)
$height = $Rows * $lineHeight + 44
$svg = @(
    "<svg xmlns=`"http://www.w3.org/2000/svg`" width=`"$width`" height=`"$height`" viewBox=`"0 0 $width $height`" role=`"img`" aria-label=`"The tour in a terminal`">"
    '<style>'
    'text { font: 14px ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #d4d4d4; white-space: pre }'
    '.c { fill: #6a9955 } .p { fill: #56b6c2; font-weight: bold } .h { fill: #98c379; font-weight: bold } .e { fill: #e06c75 } .w { fill: #e5c07b }'
    '@media (prefers-reduced-motion: no-preference) {'
    foreach ($index in 1..($blocks.Count - 1)) {
        ".b$index { animation: a$index $([int]$total)s step-end infinite } @keyframes a$index { 0% { opacity: 0 } $(Get-Share $blocks[$index].Start) { opacity: 1 } }"
    }

    ".s { animation: s $([int]$total)s step-end infinite } @keyframes s {"
    foreach ($block in $blocks) { "$(Get-Share $block.Start) { transform: translateY(-$($block.Above * $lineHeight)px) }" }
    '}'
    '}'
    '</style>'
    "<rect width=`"$width`" height=`"$height`" rx=`"8`" fill=`"#1e1e1e`"/>"
    '<circle cx="20" cy="17" r="6" fill="#ff5f56"/><circle cx="40" cy="17" r="6" fill="#ffbd2e"/><circle cx="60" cy="17" r="6" fill="#27c93f"/>'
    "<svg y=`"34`" width=`"$width`" height=`"$($Rows * $lineHeight + 6)`"><g class=`"s`">"
    $number = 0
    for ($index = 0; $index -lt $blocks.Count; $index++) {
        "<g class=`"b$index`">"
        foreach ($row in $blocks[$index].Rows) {
            $number++
            ConvertTo-Text $row $number
        }

        '</g>'
    }

    '</g></svg>'
    '</svg>'
)
[IO.File]::WriteAllText($Path, ($svg -join "`n") + "`n")
