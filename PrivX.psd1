@{
    # The cmdlet assembly itself is the root module; which build of it, the edition decides.
    RootModule           = if ($PSEdition -eq 'Core') { 'bin/net8.0/PrivX.PowerShell.dll' } else { 'bin/net472/PrivX.PowerShell.dll' }
    ModuleVersion        = '0.1.0'
    GUID                 = '6b0f4f6e-2f0d-4c5e-9a8e-4f6f2a3d7c11'
    Author               = 'PrivX.PowerShell contributors'
    CompanyName          = 'PrivX.PowerShell contributors'
    Copyright            = '(c) PrivX.PowerShell contributors. MIT license.'
    Description          = 'Cmdlets for SSH PrivX: hosts, roles, users, secrets, check-outs, connections, requests and settings, over its REST API. For Windows PowerShell 5.1 and PowerShell 7.4 and later.'
    PowerShellVersion    = '5.1'
    CompatiblePSEditions = @('Desktop', 'Core')
    DotNetFrameworkVersion = '4.7.2'
    FormatsToProcess     = @(
        'Formats/PrivX.Auth.format.ps1xml'
        'Formats/PrivX.Authorizer.format.ps1xml'
        'Formats/PrivX.Common.format.ps1xml'
        'Formats/PrivX.HostStore.format.ps1xml'
        'Formats/PrivX.RoleStore.format.ps1xml'
        'Formats/PrivX.Session.format.ps1xml'
    )
    TypesToProcess       = @(
        'Formats/PrivX.Auth.types.ps1xml'
        'Formats/PrivX.Authorizer.types.ps1xml'
        'Formats/PrivX.Common.types.ps1xml'
        'Formats/PrivX.HostStore.types.ps1xml'
    )
    CmdletsToExport      = @(
        'Close-PrivXSecretCheckout'
        'Connect-PrivX'
        'Disable-PrivXHost'
        'Disconnect-PrivX'
        'Enable-PrivXHost'
        'Get-PrivXAccountSecret'
        'Get-PrivXHost'
        'Get-PrivXHostServiceOption'
        'Get-PrivXHostTag'
        'Get-PrivXRole'
        'Get-PrivXSecretCheckout'
        'Get-PrivXServiceStatus'
        'Get-PrivXSession'
        'Get-PrivXSessionHostCertificate'
        'Get-PrivXSource'
        'Get-PrivXUser'
        'Get-PrivXUserSession'
        'Get-PrivXWhitelist'
        'Invoke-PrivXApi'
        'Invoke-PrivXSecretCheckout'
        'New-PrivXHost'
        'New-PrivXHostApplication'
        'New-PrivXHostCommandRestriction'
        'New-PrivXHostPasswordRotation'
        'New-PrivXHostPrincipal'
        'New-PrivXHostPublicKey'
        'New-PrivXHostService'
        'New-PrivXHostServiceOption'
        'New-PrivXRole'
        'New-PrivXRoleContext'
        'New-PrivXRoleRule'
        'New-PrivXSource'
        'New-PrivXWhitelist'
        'New-PrivXWhitelistGrant'
        'Register-PrivXHost'
        'Remove-PrivXHost'
        'Remove-PrivXRole'
        'Remove-PrivXSessionHostCertificate'
        'Remove-PrivXSource'
        'Remove-PrivXWhitelist'
        'Resolve-PrivXHost'
        'Save-PrivXUebaSetupScript'
        'Select-PrivXSession'
        'Set-PrivXHost'
        'Set-PrivXRole'
        'Set-PrivXSource'
        'Set-PrivXWhitelist'
        'Stop-PrivXUserSession'
        'Test-PrivXWhitelist'
        'Update-PrivXSource'
    )
    FunctionsToExport    = @()
    AliasesToExport      = @()
    VariablesToExport    = @()
    PrivateData          = @{
        PSData = @{
            Tags       = @('PrivX', 'PAM', 'SSH', 'PrivilegedAccess', 'Secrets', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri = 'https://opensource.org/license/mit'
        }
    }
}
