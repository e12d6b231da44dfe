@{
    # What SecretManagement looks for when a vault is registered. See about_PrivX_SecretManagement.
    RootModule        = 'PrivX.Extension.psm1'
    ModuleVersion     = '0.1.0'
    GUID              = '0d0a6c5e-7d0e-4c57-9a41-3b0d7d2f5a90'
    Author            = 'PrivX.PowerShell contributors'
    CompanyName       = 'PrivX.PowerShell contributors'
    Copyright         = '(c) PrivX.PowerShell contributors. MIT license.'
    Description       = 'The PrivX vault of the module Microsoft.PowerShell.SecretManagement. Part of the module PrivX.'
    PowerShellVersion = '5.1'
    FunctionsToExport = @('Get-Secret', 'Get-SecretInfo', 'Remove-Secret', 'Set-Secret', 'Set-SecretInfo', 'Test-SecretVault', 'Unregister-SecretVault')
    CmdletsToExport   = @()
    AliasesToExport   = @()
    VariablesToExport = @()
}
