# What the functions of PrivX.Extension.psm1 do. They work on the module's cmdlets. Windows PowerShell 5.1 runs them too.
#
# Module logging writes down what is bound to parameters. Secrets as text are therefore never handed to a cmdlet or function here: they travel
# inside dictionaries and secure strings, and .NET methods convert them.

# The entry of a secret that tells its type, where reading the other entries would not give the same.
$script:TypeEntry = 'powershell_type'
$script:TextKeys = 'Server', 'ConfigurationFile', 'CredentialFile', 'OAuthCredentialFile', 'Domain', 'TrustedCertificate', 'Proxy', 'ReadRole', 'WriteRole', 'Mode'
$script:FileKeys = 'ConfigurationFile', 'CredentialFile', 'OAuthCredentialFile'
$script:SwitchKeys = 'NoProxy', 'Personal'
$script:NumberKeys = @('TimeoutSec')
$script:RoleKeys = @{ ReadRoles = 'ReadRole'; WriteRoles = 'WriteRole' }

$script:OwnFailure = 'PrivX.Extension'

# By name of the vault: the session, what it was made with, and the check-outs of it by name of the secret.
$script:Vaults = @{}

$script:Bodies = @{
    'Get-Secret' = {
        Use-Vault $PSCmdlet $VaultName $AdditionalParameters {
            param($Vault)
            if ($Vault.IsCheckout) {
                return Get-AccountCredential $Vault $Name
            }

            $on = $Vault.On
            $found = Get-IfThere { PrivX\Get-PrivXVaultSecret -VaultSecret (Get-Reference $Name) -AsPlainText @on }
            if ($null -ne $found) {
                ConvertFrom-SecretData $found.Data "The vault secret '$Name'"
            }
        }
    }

    'Get-SecretInfo' = {
        Use-Vault $PSCmdlet $VaultName $AdditionalParameters {
            param($Vault)
            if (-not ('Microsoft.PowerShell.SecretManagement.SecretInformation' -as [type])) {
                throw (Get-Failure 'Get-SecretInfo of PrivX.Extension writes objects of SecretManagement: import the module Microsoft.PowerShell.SecretManagement first.')
            }

            $on = $Vault.On
            $kind = 'Unknown'
            if ($Vault.IsCheckout) {
                $kind = 'PSCredential'
                $rows = @(PrivX\Get-PrivXAccountSecret -Session $on.Session | ForEach-Object {
                        @{ Name = Get-AccountName $_; Metadata = Get-InfoTable $_ 'Type', 'FullName', 'Email', 'Created', 'Updated' }
                    })
            }
            else {
                $rows = @(PrivX\Get-PrivXVaultSecret @on | ForEach-Object {
                        @{ Name = $_.Name; Metadata = Get-InfoTable $_ 'ReadRoles', 'WriteRoles', 'Author', 'Created', 'Updated', 'UpdatedBy' }
                    })
            }

            $pattern = New-Object Management.Automation.WildcardPattern $(if ($Filter) { $Filter } else { '*' }), 'IgnoreCase'
            foreach ($row in $rows) {
                # A name with brackets in it is also found by itself.
                if ($row.Name -eq $Filter -or $pattern.IsMatch($row.Name)) {
                    [Microsoft.PowerShell.SecretManagement.SecretInformation]::new($row.Name, $kind, $VaultName, [hashtable]$row.Metadata)
                }
            }
        }
    }

    'Set-Secret' = {
        $given = @{ Value = $Secret }
        # An error keeps what was bound to the parameters of the command that wrote it.
        $Secret = $null
        $null = $PSBoundParameters.Remove('Secret')
        Use-Vault $PSCmdlet $VaultName $AdditionalParameters {
            param($Vault)
            Assert-CanWrite $Vault
            $roles = Get-RoleArgument $Metadata
            $data = ConvertTo-SecretData $given "The secret '$Name'"
            $on = $Vault.On
            $reference = Get-Reference $Name
            if (Get-IfThere { PrivX\Get-PrivXVaultSecretMetadata -VaultSecret $reference @on }) {
                PrivX\Set-PrivXVaultSecret -VaultSecret $reference -Data $data -ReplaceData -Confirm:$false @roles @on
                return
            }

            foreach ($key in 'ReadRole', 'WriteRole') {
                if (-not $roles.ContainsKey($key) -and $Vault.Given.ContainsKey($key)) {
                    $roles[$key] = @(Split-Role $Vault.Given[$key])
                }
            }

            if (-not $roles.ContainsKey('ReadRole') -and -not $Vault.Given.Personal) {
                throw (Get-Failure "There is no vault secret '$Name' yet, and nobody could read a new one without a role. Nothing was written. Give ReadRole in the vault parameters, or -Metadata @{ ReadRoles = '...' }.")
            }

            $null = PrivX\New-PrivXVaultSecret -Name $Name -Data $data -Confirm:$false @roles @on
        }
    }

    'Set-SecretInfo' = {
        Use-Vault $PSCmdlet $VaultName $AdditionalParameters {
            param($Vault)
            Assert-CanWrite $Vault
            $roles = Get-RoleArgument $Metadata
            if ($roles.Count -gt 0) {
                $on = $Vault.On
                PrivX\Set-PrivXVaultSecret -VaultSecret (Get-Reference $Name) -Confirm:$false @roles @on
            }
        }
    }

    'Remove-Secret' = {
        Use-Vault $PSCmdlet $VaultName $AdditionalParameters {
            param($Vault)
            Assert-CanWrite $Vault
            $on = $Vault.On
            PrivX\Remove-PrivXVaultSecret -VaultSecret (Get-Reference $Name) -Confirm:$false @on
        }
    }

    'Test-SecretVault' = {
        [bool](Use-Vault $PSCmdlet $VaultName $AdditionalParameters {
                param($Vault)
                $on = $Vault.On
                $null = if ($Vault.IsCheckout) { PrivX\Get-PrivXAccountSecret -Session $on.Session } else { PrivX\Get-PrivXVaultSecret -First 1 @on }
                $true
            })
    }

    'Unregister-SecretVault' = {
        if ($script:Vaults.ContainsKey($VaultName)) {
            $session = $script:Vaults[$VaultName].On.Session
            $script:Vaults.Remove($VaultName)
            if ($session.IsConnected) {
                PrivX\Disconnect-PrivX -Session $session
            }
        }
    }
}

# Runs a block with the open vault. What fails is an error of the function that was called; a session that has ended is made anew, once.
function script:Use-Vault {
    param($Caller, [string] $VaultName, [hashtable] $AdditionalParameters, [scriptblock] $Action)
    $before = $ErrorActionPreference
    $ErrorActionPreference = 'Stop'
    if ($AdditionalParameters -and $AdditionalParameters['Verbose'] -eq $true) {
        $VerbosePreference = 'Continue'
    }

    try {
        $vault = Open-Vault $VaultName $AdditionalParameters
        try {
            $output = @(& $Action $vault)
        }
        catch {
            if ($_.FullyQualifiedErrorId -notmatch '^PrivX\.(SessionExpired|NotConnected),') {
                throw
            }

            # Nothing was done: the server refused the token, or the session was closed here before.
            $script:Vaults.Remove($VaultName)
            $vault = Open-Vault $VaultName $AdditionalParameters
            $output = @(& $Action $vault)
        }

        # Each as one object: bytes stay together.
        foreach ($item in $output) {
            , $item
        }
    }
    catch {
        $ErrorActionPreference = $before
        $failure = $_
        if ($failure.Exception.Data.Contains($script:OwnFailure)) {
            # A new one: what was thrown names the line of this file, and not the command that was called.
            $failure = New-Object Management.Automation.ErrorRecord $failure.Exception, 'PrivX.InvalidArgument', 'InvalidArgument', $VaultName
        }

        $Caller.WriteError($failure)
    }
}

# The session of a vault and what its parameters say. Never asks.
function script:Open-Vault {
    param([string] $VaultName, [hashtable] $AdditionalParameters)
    $given = Read-VaultParameter $VaultName $AdditionalParameters
    $made = @($given.Keys | Sort-Object | ForEach-Object { "$_=$($given[$_])" }) -join "`n"
    $known = $script:Vaults[$VaultName]
    if ($known -and $known.Made -eq $made -and $known.On.Session.IsConnected) {
        return $known
    }

    # Nested in PrivX there is nothing to import; this is for those who import this module alone.
    if (-not (Get-Module PrivX)) {
        Import-Module (Join-Path (Split-Path $PSScriptRoot) 'PrivX.psd1') -Global -Verbose:$false
    }

    $connect = @{ NoDefault = $true; Name = "$VaultName (SecretManagement)" }
    foreach ($key in 'Server', 'ConfigurationFile', 'Domain', 'TrustedCertificate', 'Proxy', 'NoProxy', 'TimeoutSec') {
        if ($given.ContainsKey($key)) {
            $connect[$key] = $given[$key]
        }
    }

    if ($given.ContainsKey('CredentialFile')) {
        $connect.Credential = Import-Credential $VaultName $given CredentialFile
    }

    if ($given.ContainsKey('OAuthCredentialFile')) {
        $connect.OAuthCredential = Import-Credential $VaultName $given OAuthCredentialFile
    }

    $on = @{ Session = PrivX\Connect-PrivX @connect }
    if ($given.Personal) {
        $on.Current = $true
    }

    $script:Vaults[$VaultName] = @{ On = $on; Given = $given; Made = $made; IsCheckout = $given.Mode -eq 'Checkout'; Checkouts = @{} }
    $script:Vaults[$VaultName]
}

# What -VaultParameters of Register-SecretVault said, or an error that names what is wrong. SecretManagement keeps them in a file as plain text.
function script:Read-VaultParameter {
    param([string] $VaultName, [hashtable] $AdditionalParameters)
    $given = @{ Personal = $false; Mode = 'Vault' }
    foreach ($key in @(if ($AdditionalParameters) { $AdditionalParameters.Keys | Where-Object { $_ -ne 'Verbose' } })) {
        $value = $AdditionalParameters[$key]
        if ($script:TextKeys -contains $key) {
            $isRight = $value -is [string] -and $value.Trim()
            $wanted = 'a text; several roles stand in one text, with ; between them'
        }
        elseif ($script:SwitchKeys -contains $key) {
            $isRight = $value -is [bool]
            $wanted = '$true or $false'
        }
        elseif ($script:NumberKeys -contains $key) {
            $isRight = $value -is [int] -or $value -is [long]
            $wanted = 'a whole number'
        }
        elseif ($key -match 'Secret|Password|Token|Credential|Key$') {
            throw (Get-Failure "The vault '$VaultName' has the parameter '$key': vault parameters are kept as plain text, and cannot hold secrets. Take them away from there, and give the log-in by environment variables, ConfigurationFile, or CredentialFile and OAuthCredentialFile; see about_PrivX_SecretManagement.")
        }
        else {
            throw (Get-Failure "The vault '$VaultName' has the unknown parameter '$key'. Those that are known are $(@($script:TextKeys + $script:SwitchKeys + $script:NumberKeys | Sort-Object) -join ', ').")
        }

        if (-not $isRight) {
            throw (Get-Failure "The parameter '$key' of the vault '$VaultName' must be $wanted.")
        }

        if ($script:FileKeys -contains $key -and -not [IO.Path]::IsPathRooted($value)) {
            throw (Get-Failure "The parameter '$key' of the vault '$VaultName' must be a full path, such as $(Join-Path ([IO.Path]::GetTempPath()) 'privx.toml'): SecretManagement has a current folder of its own.")
        }

        $given[$key] = $value
    }

    if ('Vault', 'Checkout' -notcontains $given.Mode) {
        throw (Get-Failure "The parameter 'Mode' of the vault '$VaultName' is '$($given.Mode)'; it can be Vault or Checkout.")
    }

    if ($given.Mode -eq 'Checkout' -and ($given.Personal -or $given.ContainsKey('ReadRole') -or $given.ContainsKey('WriteRole'))) {
        throw (Get-Failure "The vault '$VaultName' has Mode Checkout, which has no use for Personal, ReadRole and WriteRole: take them away.")
    }

    if ($given.ContainsKey('TrustedCertificate') -and $given.TrustedCertificate -notlike '*-----BEGIN*' -and -not [IO.Path]::IsPathRooted($given.TrustedCertificate)) {
        throw (Get-Failure "The parameter 'TrustedCertificate' of the vault '$VaultName' must be a full path or PEM text: SecretManagement has a current folder of its own.")
    }

    if ($given.ContainsKey('CredentialFile') -and -not ($given.ContainsKey('OAuthCredentialFile') -or $given.ContainsKey('Domain'))) {
        throw (Get-Failure "The vault '$VaultName' has CredentialFile, but neither OAuthCredentialFile nor Domain: the OAuth client is missing.")
    }

    if ($given.ContainsKey('ConfigurationFile') -and ($given.ContainsKey('CredentialFile') -or $given.ContainsKey('OAuthCredentialFile') -or $given.ContainsKey('Domain'))) {
        throw (Get-Failure "The vault '$VaultName' has ConfigurationFile and another log-in beside it: keep one of them.")
    }

    $given
}

function script:Get-Failure {
    param([string] $Message)
    $failure = [ArgumentException]::new($Message)
    $failure.Data[$script:OwnFailure] = $true
    $failure
}

function script:Import-Credential {
    param([string] $VaultName, [hashtable] $Given, [string] $Key)
    $path = $Given[$Key]
    if (-not (Test-Path -LiteralPath $path -PathType Leaf)) {
        throw (Get-Failure "The file '$path', which the parameter '$Key' of the vault '$VaultName' names, is not there.")
    }

    try {
        $read = Import-Clixml -LiteralPath $path
    }
    catch {
        throw (Get-Failure "The file '$path', which the parameter '$Key' of the vault '$VaultName' names, cannot be read as a credential. On Windows it can be read only by the user who wrote it, on the same machine.")
    }

    if ($read -isnot [pscredential]) {
        throw (Get-Failure "The file '$path', which the parameter '$Key' of the vault '$VaultName' names, holds no credential: write it with Get-Credential | Export-Clixml.")
    }

    $read
}

# An object is meant literally, whatever its name looks like.
function script:Get-Reference {
    param([string] $Name)
    if (-not $Name) {
        throw (Get-Failure 'The name of the secret is missing.')
    }

    $reference = New-Object PrivX.Vault.VaultSecret
    $reference.Name = $Name
    $reference
}

# What a block writes; nothing where the server has no such thing.
function script:Get-IfThere {
    param([scriptblock] $Read)
    try {
        & $Read
    }
    catch {
        if ($_.FullyQualifiedErrorId -notlike 'PrivX.NotFound,*') {
            throw
        }
    }
}

function script:Assert-CanWrite {
    param([hashtable] $Vault)
    if ($Vault.IsCheckout) {
        throw (Get-Failure 'A vault with Mode Checkout lends out passwords of accounts and can only be read. Nothing was written.')
    }
}

function script:Split-Role {
    param($Roles)
    @(@($Roles) | ForEach-Object { "$_" -split ';' } | ForEach-Object { $_.Trim() } | Where-Object { $_ })
}

function script:Get-RoleArgument {
    param([hashtable] $Metadata)
    $roles = @{}
    foreach ($key in @(if ($Metadata) { $Metadata.Keys })) {
        if (-not $script:RoleKeys.ContainsKey($key)) {
            throw (Get-Failure "The metadata '$key' cannot be stored: a secret of PrivX has ReadRoles and WriteRoles that can be set. Nothing was written.")
        }

        if ($null -eq $Metadata[$key]) {
            throw (Get-Failure "The metadata '$key' is `$null. Nothing was written. Give names of roles with ; between them.")
        }

        $roles[$script:RoleKeys[$key]] = @(Split-Role $Metadata[$key])
    }

    $roles
}

# Texts, dates and nothing else: SecretManagement shows them in a table and copies them to other vaults.
function script:Get-InfoTable {
    param($Item, [string[]] $Properties)
    $metadata = @{}
    foreach ($name in $Properties) {
        $value = $Item.$name
        if ($value -is [DateTimeOffset]) {
            $metadata[$name] = $value.UtcDateTime
        }
        elseif ($value -is [Collections.IEnumerable] -and $value -isnot [string]) {
            $metadata[$name] = @($value | ForEach-Object { if ($_.Name) { $_.Name } else { $_.Id } }) -join ';'
        }
        elseif ($null -ne $value -and "$value") {
            $metadata[$name] = "$value"
        }
    }

    $metadata
}

function script:Get-AccountName {
    param($Account)
    $place = if ($Account.TargetDomain) { $Account.TargetDomain } else { $Account.Host }
    "$place/$($Account.Username)"
}

# Checks out the account, unless it is still checked out here.
function script:Get-AccountCredential {
    param([hashtable] $Vault, [string] $Name)
    $on = $Vault.On
    $open = $Vault.Checkouts[$Name]
    if ($open) {
        $now = Get-IfThere { PrivX\Get-PrivXSecretCheckout -SecretCheckout $open @on }
        if ($now) {
            return $now.GetCredential()
        }

        $Vault.Checkouts.Remove($Name)
    }

    $accounts = @(PrivX\Get-PrivXAccountSecret @on | Where-Object { (Get-AccountName $_) -eq $Name })
    if ($accounts.Count -gt 1) {
        throw (Get-Failure "There are $($accounts.Count) accounts '$Name'. Take one with Invoke-PrivXSecretCheckout and its path: $(@($accounts | ForEach-Object Path) -join ', ').")
    }

    if ($accounts) {
        $checkout = PrivX\Invoke-PrivXSecretCheckout -AccountSecret $accounts[0] -Confirm:$false @on
        $Vault.Checkouts[$Name] = $checkout.Id
        $checkout.GetCredential()
    }
}

# A value as entries of a secret: names and values that people can read in PrivX too, and the type where they do not tell it.
function script:ConvertTo-SecretData {
    param([hashtable] $Given, [string] $Where)
    $value = $Given.Value
    if ($value -is [pscredential]) {
        return [ordered]@{ username = $value.UserName; password = $value.Password }
    }

    if ($value -is [securestring]) {
        return [ordered]@{ value = $value }
    }

    if ($value -is [string]) {
        return [ordered]@{ value = [Net.NetworkCredential]::new('', $value).SecurePassword; $script:TypeEntry = 'String' }
    }

    if ($value -is [byte[]]) {
        return [ordered]@{ value = [Net.NetworkCredential]::new('', [Convert]::ToBase64String($value)).SecurePassword; $script:TypeEntry = 'ByteArray' }
    }

    if ($value -isnot [Collections.IDictionary]) {
        $type = if ($null -eq $value) { 'is $null' } else { "has the type $($value.GetType())" }
        throw (Get-Failure "$Where $type. Nothing was written. Give a SecureString, String, PSCredential, Hashtable or byte array.")
    }

    $entries = [ordered]@{}
    $types = [ordered]@{}
    foreach ($key in @($value.Keys | Sort-Object)) {
        if ($key -isnot [string] -or -not $key -or $key -eq $script:TypeEntry -or $entries.Contains($key)) {
            throw (Get-Failure "$Where has an entry '$key' that cannot be stored: names are texts that differ not only by case, and '$script:TypeEntry' is taken. Nothing was written.")
        }

        $written = ConvertTo-EntryValue @{ Value = $value[$key] } "$Where, entry '$key',"
        $entries[$key] = $written.Value
        if ($written.Type) {
            $types[$key] = $written.Type
        }
    }

    if ($types.Count -gt 0) {
        $entries[$script:TypeEntry] = 'Hashtable ' + (ConvertTo-Json $types -Compress)
    }
    elseif ($entries.Count -eq 0 -or (Get-UntoldType $entries) -ne 'Hashtable') {
        $entries[$script:TypeEntry] = 'Hashtable'
    }

    $entries
}

# A value of a hashtable as it is stored, and its type where reading would give another one.
function script:ConvertTo-EntryValue {
    param([hashtable] $Given, [string] $Where)
    $value = $Given.Value
    $text = $null
    $type = $null
    if ($null -eq $value -or $value -is [securestring] -or $value -is [bool] -or $value -is [int]) {
        return @{ Value = $value; Type = $null }
    }

    if ($value -is [pscredential] -or $value -is [Collections.IDictionary]) {
        return @{ Value = ConvertTo-SecretData $Given $Where; Type = $null }
    }

    if ($value -is [long]) {
        return @{ Value = $value; Type = $(if ($value -ge [int]::MinValue -and $value -le [int]::MaxValue) { 'Int64' }) }
    }

    if ($value -is [string]) {
        $text, $type = $value, 'String'
    }
    elseif ($value -is [byte[]]) {
        $text, $type = [Convert]::ToBase64String($value), 'ByteArray'
    }
    elseif ($value -is [double]) {
        $text, $type = $value.ToString('R', [cultureinfo]::InvariantCulture), 'Double'
    }
    elseif ($value -is [decimal]) {
        $text, $type = $value.ToString([cultureinfo]::InvariantCulture), 'Decimal'
    }
    elseif ($value -is [datetime]) {
        $text, $type = $value.ToString('o', [cultureinfo]::InvariantCulture), 'DateTime'
    }
    else {
        throw (Get-Failure "$Where has the type $($value.GetType()), which cannot be stored. Nothing was written. Give texts, secure strings, credentials, numbers, dates, `$true, `$false, byte arrays or hashtables.")
    }

    @{ Value = [Net.NetworkCredential]::new('', $text).SecurePassword; Type = $type }
}

# What the entries of a secret that does not tell its type are read as.
function script:Get-UntoldType {
    param([Collections.IDictionary] $Data)
    $isText = { param($Entry) $Data.Contains($Entry) -and ($Data[$Entry] -is [string] -or $Data[$Entry] -is [securestring]) }
    if ($Data.Count -eq 1 -and (& $isText @($Data.Keys)[0])) {
        return 'SecureString'
    }

    if ($Data.Count -eq 2 -and (& $isText 'username') -and (& $isText 'password') -and $Data['username'].Length -gt 0) {
        return 'PSCredential'
    }

    'Hashtable'
}

# The value that the entries of a secret stand for. All text that is not told to be String comes as SecureString.
function script:ConvertFrom-SecretData {
    param([Collections.IDictionary] $Data, [string] $Where)
    $told = $null
    if ($Data.Contains($script:TypeEntry)) {
        $told = $Data[$script:TypeEntry]
        $Data.Remove($script:TypeEntry)
    }

    # 'Hashtable', or the same with the types of some entries as JSON behind it.
    $type, $list = "$told" -split ' ', 2
    if (-not $told) {
        $type = Get-UntoldType $Data
    }

    switch -CaseSensitive ($type) {
        'SecureString' {
            return [Net.NetworkCredential]::new('', @($Data.Values)[0]).SecurePassword
        }
        'PSCredential' {
            return [pscredential]::new($Data['username'], [Net.NetworkCredential]::new('', $Data['password']).SecurePassword)
        }
        'Hashtable' {
            $result = [hashtable]::new([StringComparer]::OrdinalIgnoreCase)
            $types = if ($list) { ConvertFrom-Json $list }
            foreach ($key in @($Data.Keys)) {
                # Names that differ by case alone were not written by Set-Secret.
                if ($result.ContainsKey($key)) {
                    throw (Get-Failure "$Where has two entries '$key' that differ by case alone: read it with Get-PrivXVaultSecret.")
                }

                $as = if ($types -and $types.PSObject.Properties[$key]) { $types.PSObject.Properties[$key].Value }
                $result[$key] = (ConvertFrom-EntryValue @{ Value = $Data[$key]; Type = $as } "$Where, entry '$key',").Value
            }

            return $result
        }
        default {
            $read = ConvertFrom-EntryValue @{ Value = $Data['value']; Type = $type } "$Where, entry 'value',"
            return , $read.Value
        }
    }
}

# The value of one entry, in a hashtable, so that lists stay whole.
function script:ConvertFrom-EntryValue {
    param([hashtable] $Stored, [string] $Where)
    $value = $Stored.Value
    if ($Stored.Type) {
        try {
            switch -CaseSensitive ($Stored.Type) {
                'String' { return @{ Value = [string]$value } }
                'ByteArray' { return @{ Value = [Convert]::FromBase64String($value) } }
                'Int64' { return @{ Value = [long]$value } }
                'Double' { return @{ Value = [double]::Parse($value, [cultureinfo]::InvariantCulture) } }
                'Decimal' { return @{ Value = [decimal]::Parse($value, [cultureinfo]::InvariantCulture) } }
                'DateTime' { return @{ Value = [datetime]::Parse($value, [cultureinfo]::InvariantCulture, 'RoundtripKind') } }
            }
        }
        catch {
            # The message of the conversion would quote the value.
            $null = $_
        }

        throw (Get-Failure "$Where is not what the entry '$script:TypeEntry' says of it. Somebody changed it by hand, or a newer version wrote it: read it with Get-PrivXVaultSecret.")
    }

    if ($value -is [string]) {
        return @{ Value = [Net.NetworkCredential]::new('', $value).SecurePassword }
    }

    if ($value -is [long] -and $value -ge [int]::MinValue -and $value -le [int]::MaxValue) {
        return @{ Value = [int]$value }
    }

    if ($value -is [Collections.IDictionary]) {
        return @{ Value = ConvertFrom-SecretData $value $Where }
    }

    if ($value -is [array]) {
        return @{ Value = @($value | ForEach-Object { (ConvertFrom-EntryValue @{ Value = $_; Type = $null } $Where).Value }) }
    }

    @{ Value = $value }
}
