# The functions that SecretManagement calls in the module PrivX, which nests this one: it needs script functions or cmdlets with these names.
# What they do is in Vault.ps1, which is read at the first call: most who import PrivX never call them, and should not wait for it. Every command
# that runs here at import costs some milliseconds: strict mode is set at the call, and all functions are exported without saying so.

# What each of them does, by its name; of Vault.ps1.
$script:Bodies = $null

# Runs in the scope of the function that is called, with its parameters.
$script:Run = {
    Set-StrictMode -Version 2.0
    if (-not $script:Bodies) {
        . (Join-Path $PSScriptRoot 'Vault.ps1')
    }

    . $script:Bodies[$args[0]]
}

function Get-Secret {
    <# .SYNOPSIS The value of a secret; nothing where there is none of this name. #>
    [CmdletBinding()]
    param([string] $Name, [string] $VaultName, [hashtable] $AdditionalParameters)
    . $script:Run Get-Secret
}

function Get-SecretInfo {
    <# .SYNOPSIS The secrets whose name matches, without their values. #>
    [CmdletBinding()]
    param([string] $Filter, [string] $VaultName, [hashtable] $AdditionalParameters)
    . $script:Run Get-SecretInfo
}

function Set-Secret {
    <# .SYNOPSIS Creates a secret, or replaces the value of one that is there; its roles stay. #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Set-Secret of SecretManagement asks.')]
    [CmdletBinding()]
    param([string] $Name, [object] $Secret, [string] $VaultName, [hashtable] $AdditionalParameters, [hashtable] $Metadata)
    . $script:Run Set-Secret
}

function Set-SecretInfo {
    <# .SYNOPSIS Replaces the roles of a secret, which are the metadata that can be set. #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Set-SecretInfo of SecretManagement asks.')]
    [CmdletBinding()]
    param([string] $Name, [hashtable] $Metadata, [string] $VaultName, [hashtable] $AdditionalParameters)
    . $script:Run Set-SecretInfo
}

function Remove-Secret {
    <# .SYNOPSIS Deletes a secret. #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'Remove-Secret of SecretManagement asks.')]
    [CmdletBinding()]
    param([string] $Name, [string] $VaultName, [hashtable] $AdditionalParameters)
    . $script:Run Remove-Secret
}

function Test-SecretVault {
    <# .SYNOPSIS Whether the vault parameters are right, the log-in works and the list of secrets answers. #>
    [CmdletBinding()]
    [OutputType([bool])]
    param([string] $VaultName, [hashtable] $AdditionalParameters)
    . $script:Run Test-SecretVault
}

function Unregister-SecretVault {
    <# .SYNOPSIS Ends the session of a vault and gives back what was checked out over it. #>
    [CmdletBinding()]
    param([string] $VaultName, [hashtable] $AdditionalParameters)
    . $script:Run Unregister-SecretVault
}
