# Runs one script after another in this process: a line of Base64 in, a line with its output, or what went wrong, out.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
[Console]::Out.WriteLine('@@ready')
while ($null -ne ($WorkerLine = [Console]::In.ReadLine())) {
    try {
        $WorkerText = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($WorkerLine))
        $WorkerResult = . ([scriptblock]::Create($WorkerText))
        [Console]::Out.WriteLine('@@' + ($WorkerResult -join ' '))
    }
    catch {
        [Console]::Out.WriteLine('@!' + ("$_" -replace '\s+', ' '))
    }
}
