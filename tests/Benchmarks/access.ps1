<#
.SYNOPSIS
Get-PrivXAccess beside the same joins written in PowerShell: 145,000 rows of 30,000 users, 120 roles and 300 hosts.
.DESCRIPTION
Starts a simulator of its own, in a process of its own, and gives each host two accounts with a role each. Both ways then read the same lists from it, a
thousand rows a page, and make the same rows; they take turns. Build the solution first.
#>
param([int] $Runs = 3, [int] $Users = 30000, [string] $Configuration = 'Debug')

$ErrorActionPreference = 'Stop'
$root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
$ready = Join-Path ([IO.Path]::GetTempPath()) "privx-access-$PID.json"
$dll = Get-ChildItem (Join-Path $root "src/PrivX.Simulator/bin/$Configuration") -Recurse -Filter PrivX.Simulator.dll | Select-Object -First 1
$simulator = Start-Process dotnet -PassThru -ArgumentList $dll.FullName, '--users', $Users, '--roles', 120, '--hosts', 300, '--token-lifetime', 3600, '--ready-file', $ready -RedirectStandardOutput "$ready.log"
try {
    while (-not (Test-Path $ready)) { Start-Sleep -Milliseconds 200 }
    $facts = Get-Content $ready -Raw | ConvertFrom-Json
    Import-Module (Get-ChildItem (Join-Path $root 'out/PrivX') -Recurse -Filter PrivX.psd1 | Select-Object -First 1).FullName
    Get-Content "$ready.log" | Select-String "env:(\w+) = '(.*)'" | ForEach-Object { Set-Item "env:$($_.Matches[0].Groups[1].Value)" $_.Matches[0].Groups[2].Value }
    $null = Connect-PrivX -TrustedCertificate $facts.ca_file

    $roles = @(Get-PrivXRole | Where-Object Name -like 'Team*' | Sort-Object Name)
    if (-not $roles) { $roles = @(Get-PrivXRole | Where-Object { -not $_.System }) }
    $i = 0
    Get-PrivXHost | ForEach-Object {
        $own = New-PrivXHostPrincipal root $roles[$i++ % $roles.Count]
        $other = New-PrivXHostPrincipal -UseUserAccount -UsernameAttribute unix_account -Role $roles[$i++ % $roles.Count]
        Set-PrivXHost $_ -Principal $own, $other
    }

    function Get-AccessByHand {
        $accounts = @{}
        foreach ($computer in Get-PrivXHost) {
            foreach ($principal in $computer.Principals) {
                foreach ($role in $principal.Roles) {
                    if (-not $accounts[$role.Id]) { $accounts[$role.Id] = [Collections.Generic.List[object]]::new() }
                    $accounts[$role.Id].Add([pscustomobject]@{ Host = $computer; Principal = $principal })
                }
            }
        }

        $now = [DateTimeOffset]::UtcNow
        foreach ($role in Get-PrivXRole | Where-Object { $accounts[$_.Id] }) {
            foreach ($member in Get-PrivXRoleMember $role) {
                $held = $member.Roles | Where-Object Id -eq $role.Id
                $effective = $held.Implicit -or $held.GrantType -ne 'TIME_RESTRICTED' -or @($held.GrantValidityPeriods | Where-Object { $_.GrantStart -le $now -and $_.GrantEnd -gt $now }).Count -gt 0
                foreach ($account in $accounts[$role.Id]) {
                    [pscustomobject]@{
                        User = $member.Principal; Role = $role.Name; Type = 'Host'; Target = $account.Host.CommonName
                        Account = if ($account.Principal.Principal) { $account.Principal.Principal } elseif ($account.Principal.UseUserAccount) { $member.UnixAccount }
                        GrantedBy = if ($held.Implicit) { 'Rule' } else { 'Explicit' }
                        Windows = ($held.GrantValidityPeriods | ForEach-Object { "$($_.GrantStart) - $($_.GrantEnd)" }) -join ' and '
                        EffectiveNow = $effective -and -not $account.Host.Disabled
                        State = if ($account.Host.Deleted) { 'Deleted' } elseif ($account.Host.Disabled) { 'Disabled' } else { 'Active' }
                        UserId = $member.Id; RoleId = $role.Id; HostId = $account.Host.Id
                    }
                }
            }
        }
    }

    # As it is written without thinking of requests: host by host, account by account.
    function Get-AccessHostByHost {
        foreach ($computer in Get-PrivXHost) {
            foreach ($principal in $computer.Principals) {
                foreach ($role in $principal.Roles) {
                    Get-PrivXRoleMember $role.Id | ForEach-Object {
                        $held = $_.Roles | Where-Object Id -eq $role.Id
                        [pscustomobject]@{
                            User = $_.Principal; Role = $role.Name; Target = $computer.CommonName; Account = if ($principal.Principal) { $principal.Principal } else { $_.UnixAccount }
                            GrantedBy = if ($held.Implicit) { 'Rule' } else { 'Explicit' }; State = if ($computer.Disabled) { 'Disabled' } else { 'Active' }
                        }
                    }
                }
            }
        }
    }

    $times = @{ Cmdlet = @(); ByHand = @(); HostByHost = @() }
    foreach ($run in 0..$Runs) {
        [GC]::Collect()
        $count = 0
        $cmdlet = Measure-Command { Get-PrivXAccess -Type Host | ForEach-Object { $script:count++ } }
        $memory = [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1MB
        $byHandCount = 0
        $byHand = Measure-Command { Get-AccessByHand | ForEach-Object { $script:byHandCount++ } }
        $hostByHostCount = 0
        $hostByHost = Measure-Command { Get-AccessHostByHost | ForEach-Object { $script:hostByHostCount++ } }
        '{0}: cmdlet {1:n0} rows in {2:n2} s ({3:n0} MB), by hand {4:n0} rows in {5:n2} s, host by host {6:n0} rows in {7:n2} s' -f $run, $count, $cmdlet.TotalSeconds, $memory, $byHandCount, $byHand.TotalSeconds, $hostByHostCount, $hostByHost.TotalSeconds
        if ($run) { $times.Cmdlet += $cmdlet.TotalSeconds; $times.ByHand += $byHand.TotalSeconds; $times.HostByHost += $hostByHost.TotalSeconds }
    }

    $median = { ($args[0] | Sort-Object)[[int][Math]::Floor($args[0].Count / 2)] }
    $cmdlet, $byHand, $hostByHost = (& $median $times.Cmdlet), (& $median $times.ByHand), (& $median $times.HostByHost)
    'Medians of {0}: cmdlet {1:n2} s, by hand with tables {2:n2} s ({3:n1} x), host by host {4:n2} s ({5:n1} x)' -f $Runs, $cmdlet, $byHand, ($byHand / $cmdlet), $hostByHost, ($hostByHost / $cmdlet)
}
finally {
    $simulator | Stop-Process
    Remove-Item $ready, "$ready.log" -ErrorAction SilentlyContinue
}
