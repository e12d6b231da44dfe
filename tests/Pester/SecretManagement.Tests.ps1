# PrivX as a vault of SecretManagement: its functions are called the way SecretManagement calls them. Where that module is installed, as in the
# matrix on GitHub, its own commands run as well.
BeforeDiscovery {
    $hasSecretManagement = [bool](Get-Module Microsoft.PowerShell.SecretManagement -ListAvailable)
    $values = @(
        @{ Type = 'String'; Given = { 'plain text' } }
        @{ Type = 'String'; Given = { '' } }
        @{ Type = 'SecureString'; Given = { Get-Secure 'p@ss"\w' } }
        @{ Type = 'PSCredential'; Given = { New-TestCredential 'dom\user' 'pw' } }
        @{ Type = 'Byte[]'; Given = { , [byte[]](0, 255, 7) } }
        @{ Type = 'Byte[]'; Given = { , [byte[]](, 9) } }
        @{ Type = 'Byte[]'; Given = { , [byte[]]@() } }
        @{ Type = 'Hashtable'; Given = { @{} } }
        @{ Type = 'Hashtable'; Given = { @{ only = Get-Secure 'x' } } }
        @{ Type = 'Hashtable'; Given = { @{ username = Get-Secure 'u'; password = Get-Secure 'p' } } }
        @{ Type = 'Hashtable'; Given = { @{ a = 'text'; b = Get-Secure 's'; c = 5432; d = $true; e = $null; f = [long]5; g = [long]::MaxValue; h = 1.5; i = [decimal]2.50; j = [byte[]](1, 2) } } }
        @{ Type = 'Hashtable'; Given = { @{ when = [datetime]::new(2026, 1, 2, 3, 4, 5, [DateTimeKind]::Utc); login = New-TestCredential 'a' 'b'; inner = @{ username = 'q'; password = Get-Secure 'r'; deep = @{ n = 1 } } } } }
    )
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestKit.psm1') -Force
    Import-Module (Get-TestManifest) -Force
    if (Get-Module Microsoft.PowerShell.SecretManagement -ListAvailable) {
        Import-Module Microsoft.PowerShell.SecretManagement
    }
    elseif (-not ('Microsoft.PowerShell.SecretManagement.SecretInformation' -as [type])) {
        Add-Type -TypeDefinition @'
namespace Microsoft.PowerShell.SecretManagement
{
    public enum SecretType { Unknown, ByteArray, String, SecureString, PSCredential, Hashtable }

    public sealed class SecretInformation
    {
        public SecretInformation(string name, SecretType type, string vaultName, System.Collections.Hashtable metadata)
        {
            Name = name;
            Type = type;
            VaultName = vaultName;
            Metadata = metadata;
        }

        public string Name { get; private set; }
        public SecretType Type { get; private set; }
        public string VaultName { get; private set; }
        public System.Collections.Hashtable Metadata { get; private set; }
    }
}
'@
    }

    $simulator = Start-TestSimulator
    $before = @{}
    foreach ($name in $simulator.Environment.Keys) {
        $before[$name] = [Environment]::GetEnvironmentVariable($name)
        [Environment]::SetEnvironmentVariable($name, $simulator.Environment[$name])
    }

    $parameters = @{ TrustedCertificate = $simulator.CaFile; ReadRole = 'privx-admin;Build engineers'; WriteRole = 'privx-admin' }
    $session = Connect-TestSimulator $simulator

    function Get-Secure([string] $Text) { [Net.NetworkCredential]::new('', $Text).SecurePassword }

    # As SecretManagement does: in the module PrivX, with the name of the nested module, all parameters splatted.
    function Invoke-Vault([string] $Command, [hashtable] $Arguments = @{}, [hashtable] $With = $parameters, [string] $Vault = 'PrivX') {
        $splat = $Arguments + @{ VaultName = $Vault; AdditionalParameters = $With + @{ Verbose = $false } }
        & (Get-Module PrivX) "PrivX.Extension\$Command" @splat
    }

    # What a value is made of, types included.
    function Get-Shape($Value) {
        if ($null -eq $Value) { return '$null' }
        if ($Value -is [securestring]) { return 'SecureString ' + [Net.NetworkCredential]::new('', $Value).Password }
        if ($Value -is [pscredential]) { return "PSCredential $($Value.UserName) $($Value.GetNetworkCredential().Password)" }
        if ($Value -is [byte[]]) { return "Byte[] $($Value -join ',')" }
        if ($Value -is [hashtable]) { return 'Hashtable {' + (@($Value.Keys | Sort-Object | ForEach-Object { "$_=$(Get-Shape $Value[$_])" }) -join ';') + '}' }
        if ($Value -is [datetime]) { return "DateTime $($Value.ToString('o'))" }
        "$($Value.GetType().Name) $Value"
    }

    function Get-Data([string] $Name) {
        ConvertTo-Json (Get-PrivXVaultSecret $Name -AsPlainText).Data -Compress
    }
}

AfterAll {
    Invoke-Vault Unregister-SecretVault
    Disconnect-PrivX -Session $session -ErrorAction SilentlyContinue
    foreach ($name in $before.Keys) {
        [Environment]::SetEnvironmentVariable($name, $before[$name])
    }

    Stop-TestSimulator $simulator
}

Describe 'The module' {
    It 'does not export what the vault is made of' {
        @(Get-Command -Module PrivX | Where-Object Name -NotLike '*-PrivX*').Count | Should -Be 0
    }

    It 'has a manifest that SecretManagement can register' {
        $extension = Test-ModuleManifest (Join-Path (Split-Path (Get-TestManifest)) 'PrivX.Extension/PrivX.Extension.psd1')
        $extension.Version | Should -Be (Get-Module PrivX).Version
        foreach ($name in 'Get-Secret', 'Set-Secret', 'Remove-Secret', 'Get-SecretInfo', 'Test-SecretVault') {
            $extension.ExportedFunctions.Keys | Should -Contain $name
            (& (Get-Module PrivX) { Get-Command "PrivX.Extension\$args" } $name).Parameters.Keys | Should -Contain 'AdditionalParameters'
        }

        (& (Get-Module PrivX) { Get-Command 'PrivX.Extension\Set-Secret' }).Parameters.Keys | Should -Contain 'Metadata'
    }
}

Describe 'What is set comes back' {
    It 'a <Type>: <Given>' -TestCases $values {
        $value = & $Given
        Invoke-Vault Set-Secret @{ Name = 'back/and forth'; Secret = $value; Metadata = @{} }
        $read = Invoke-Vault Get-Secret @{ Name = 'back/and forth' }
        Invoke-Vault Remove-Secret @{ Name = 'back/and forth' }
        # Bytes are unrolled by the call here, as by SecretManagement, which puts them together again.
        if ($Type -eq 'Byte[]') { $read = [byte[]]@($read) }
        Get-Shape $read | Should -BeExactly (Get-Shape $value)
    }

    It 'and people can read it in PrivX' {
        Invoke-Vault Set-Secret @{ Name = 'seen'; Secret = New-TestCredential 'relay' 'pw'; Metadata = @{} }
        Get-Data seen | Should -BeExactly '{"username":"relay","password":"pw"}'
        Invoke-Vault Set-Secret @{ Name = 'seen'; Secret = Get-Secure 'pw'; Metadata = @{} }
        Get-Data seen | Should -BeExactly '{"value":"pw"}'
        Invoke-Vault Set-Secret @{ Name = 'seen'; Secret = @{ host = 'db'; token = Get-Secure 't' }; Metadata = @{} }
        Get-Data seen | Should -BeExactly '{"host":"db","token":"t","powershell_type":"Hashtable {\"host\":\"String\"}"}'
        Invoke-Vault Remove-Secret @{ Name = 'seen' }
    }

    It 'and what cannot be stored is refused by name, before anything is sent' {
        $null = Invoke-TestControl $simulator DELETE journal
        foreach ($value in @{ list = @(1, 2) }, @{ powershell_type = 'x' }, 5, $null) {
            { Invoke-Vault Set-Secret @{ Name = 'no'; Secret = $value; Metadata = @{}; ErrorAction = 'Stop' } } | Should -Throw -ErrorId 'PrivX.InvalidArgument*' -ExpectedMessage '*Nothing was written*'
        }

        { Invoke-Vault Set-Secret @{ Name = 'no'; Secret = 'x'; Metadata = @{ Owner = 'x' }; ErrorAction = 'Stop' } } | Should -Throw -ExpectedMessage "*'Owner' cannot be stored*"
        @(Get-TestJournal $simulator createSecret).Count + @(Get-TestJournal $simulator getSecretMetadata).Count | Should -Be 0
    }
}

Describe 'Secrets that were made elsewhere' {
    It 'are credentials where they have a user name and a password' {
        $read = Invoke-Vault Get-Secret @{ Name = 'smtp relay' }
        $read | Should -BeOfType pscredential
        $read.UserName | Should -Be 'relay'
    }

    It 'are hashtables of secure strings else' {
        $read = Invoke-Vault Get-Secret @{ Name = 'ci/deploy token' }
        $read | Should -BeOfType hashtable
        @($read.Keys | Sort-Object) | Should -Be 'token', 'url'
        $read.Values | ForEach-Object { $_ | Should -BeOfType securestring }
    }

    It 'are nothing, without an error, where there is none' {
        Invoke-Vault Get-Secret @{ Name = 'smtp'; ErrorAction = 'Stop' } | Should -BeNullOrEmpty
    }

    It 'are an error that names the roles where you may not read them' {
        { Invoke-Vault Get-Secret @{ Name = 'erp licence'; ErrorAction = 'Stop' } } | Should -Throw -ErrorId 'PrivX.SecretMissing*' -ExpectedMessage '*Finance systems*'
    }
}

Describe 'Names' {
    It 'are literal, whatever is in them: <_>' -TestCases 'odd[1]', 'odd*', 'odd?', 'odd`x', "odd'`"/ x", '%2F', '00000000-0000-0000-0000-000000000001' {
        $name = $_
        foreach ($each in $name, 'odd1', 'oddx') {
            Invoke-Vault Set-Secret @{ Name = $each; Secret = "of $each"; Metadata = @{} }
        }

        Invoke-Vault Get-Secret @{ Name = $name } | Should -BeExactly "of $name"
        @(Invoke-Vault Get-SecretInfo @{ Filter = $name }).Name | Should -Contain $name
        Invoke-Vault Remove-Secret @{ Name = $name }
        Invoke-Vault Get-Secret @{ Name = $name } | Should -BeNullOrEmpty
        foreach ($each in 'odd1', 'oddx') {
            Invoke-Vault Get-Secret @{ Name = $each } | Should -BeExactly "of $each"
            Invoke-Vault Remove-Secret @{ Name = $each }
        }
    }

    It 'are listed by wildcards, without reading a secret' {
        $null = Invoke-TestControl $simulator DELETE journal
        $found = @(Invoke-Vault Get-SecretInfo @{ Filter = 'S*' })
        $found.Name | Should -Be 'smtp relay'
        $found[0].VaultName | Should -Be 'PrivX'
        "$($found[0].Type)" | Should -Be 'Unknown'
        $found[0].Metadata['ReadRoles'] | Should -Be 'privx-admin;Linux administrators'
        $found[0].Metadata['Updated'] | Should -BeOfType datetime
        @(Invoke-Vault Get-SecretInfo @{ Filter = '' }).Count | Should -Be @(Get-PrivXVaultSecret).Count
        @(Get-TestJournal $simulator getSecret).Count | Should -Be 0
    }

    It 'that there are not are an error for Remove-Secret' {
        { Invoke-Vault Remove-Secret @{ Name = 'no such'; ErrorAction = 'Stop' } } | Should -Throw -ErrorId 'PrivX.NotFound*'
    }
}

Describe 'Roles' {
    AfterEach {
        Invoke-Vault Remove-Secret @{ Name = 'shared'; ErrorAction = 'SilentlyContinue' }
    }

    It 'come from the vault parameters, stay with a new value, and can be replaced' {
        Invoke-Vault Set-Secret @{ Name = 'shared'; Secret = 'one'; Metadata = @{} }
        (Get-PrivXVaultSecretMetadata shared).ReadRoles.Name | Should -Be 'privx-admin', 'Build engineers'
        Invoke-Vault Set-SecretInfo @{ Name = 'shared'; Metadata = @{ ReadRoles = 'privx-admin' } }
        Invoke-Vault Set-Secret @{ Name = 'shared'; Secret = 'two'; Metadata = @{} }
        (Get-PrivXVaultSecretMetadata shared).ReadRoles.Name | Should -Be 'privx-admin'
        Invoke-Vault Get-Secret @{ Name = 'shared' } | Should -Be 'two'
    }

    It 'must be there for a new secret, or it is not made' {
        $plain = @{ TrustedCertificate = $simulator.CaFile }
        { Invoke-Vault Set-Secret @{ Name = 'shared'; Secret = 'x'; Metadata = @{}; ErrorAction = 'Stop' } $plain 'Plain' } | Should -Throw -ExpectedMessage '*ReadRole*'
        Invoke-Vault Get-Secret @{ Name = 'shared' } | Should -BeNullOrEmpty
        Invoke-Vault Set-Secret @{ Name = 'shared'; Secret = 'x'; Metadata = @{ ReadRoles = 'privx-admin' } } $plain 'Plain'
        Invoke-Vault Get-Secret @{ Name = 'shared' } | Should -Be 'x'
        Invoke-Vault Unregister-SecretVault @{} $plain 'Plain'
    }

    It 'are not needed for personal secrets' {
        $own = @{ TrustedCertificate = $simulator.CaFile; Personal = $true }
        Invoke-Vault Set-Secret @{ Name = 'mine'; Secret = 'x'; Metadata = @{} } $own 'Own'
        Invoke-Vault Get-Secret @{ Name = 'mine' } $own 'Own' | Should -Be 'x'
        Invoke-Vault Get-Secret @{ Name = 'mine' } | Should -BeNullOrEmpty
        @(Invoke-Vault Get-SecretInfo @{ Filter = '*' } $own 'Own').Name | Should -Contain 'mine'
        Invoke-Vault Remove-Secret @{ Name = 'mine' } $own 'Own'
        Invoke-Vault Unregister-SecretVault @{} $own 'Own'
    }
}

Describe 'The session of a vault' {
    It 'is made once, and leaves the default session alone' {
        Invoke-Vault Unregister-SecretVault
        $null = Invoke-TestControl $simulator DELETE journal
        1..3 | ForEach-Object { $null = Invoke-Vault Get-Secret @{ Name = 'smtp relay' } }
        @(Get-TestJournal $simulator | Where-Object path -Like '*/oauth/token').Count | Should -Be 1
        (Get-PrivXSession -Default).Name | Should -Be $session.Name
        Invoke-Vault Test-SecretVault | Should -Be $true
    }

    It 'is made anew after it was closed' {
        Get-PrivXSession | Where-Object Name -Like '*SecretManagement*' | ForEach-Object { Disconnect-PrivX -Session $_ }
        (Invoke-Vault Get-Secret @{ Name = 'smtp relay' }).UserName | Should -Be 'relay'
    }

    It 'follows changed vault parameters' {
        $output = @(Invoke-Vault Test-SecretVault @{ ErrorAction = 'Continue' } ($parameters + @{ Server = 'http://privx.example.com' }) 2>&1)
        "$output" | Should -Match 'https://'
        $output[-1] | Should -Be $false
        Invoke-Vault Test-SecretVault | Should -Be $true
    }

    It 'takes credentials from files' {
        $simulator.Credential | Export-Clixml (Join-Path $simulator.Folder 'client.xml')
        $simulator.OAuthCredential | Export-Clixml (Join-Path $simulator.Folder 'oauth.xml')
        $files = @{
            Server              = $simulator.Address
            TrustedCertificate  = $simulator.CaFile
            CredentialFile      = Join-Path $simulator.Folder 'client.xml'
            OAuthCredentialFile = Join-Path $simulator.Folder 'oauth.xml'
        }
        Invoke-Vault Test-SecretVault @{} $files 'Files' | Should -Be $true
        Invoke-Vault Unregister-SecretVault @{} $files 'Files'
    }

    It 'is refused with wrong parameters, by name and never by value: <Name>' -TestCases @(
        @{ Name = 'Password'; Given = @{ Password = 'CANARY-7316' } }
        @{ Name = 'OAuthClientSecret'; Given = @{ OAuthClientSecret = 'CANARY-7316' } }
        @{ Name = 'Servr'; Given = @{ Servr = 'CANARY-7316' } }
        @{ Name = 'Mode'; Given = @{ Mode = 'Lend' } }
        @{ Name = 'TimeoutSec'; Given = @{ TimeoutSec = 'CANARY-7316' } }
        @{ Name = 'ReadRole'; Given = @{ ReadRole = 'a', 'b' } }
        @{ Name = 'ConfigurationFile'; Given = @{ ConfigurationFile = 'privx.toml' } }
        @{ Name = 'CredentialFile'; Given = @{ CredentialFile = 'client.xml' } }
        @{ Name = 'ReadRole'; Given = @{ Mode = 'Checkout'; ReadRole = 'a' } }
    ) {
        $output = @(Invoke-Vault Test-SecretVault @{ ErrorAction = 'Continue' } $Given 'Wrong' 2>&1)
        $output[-1] | Should -Be $false
        $failed = @($output | Where-Object { $_ -is [Management.Automation.ErrorRecord] })
        $failed.Count | Should -Be 1
        "$failed" | Should -Match $Name
        "$failed" | Should -Not -Match 'CANARY'
        $failed[0].FullyQualifiedErrorId | Should -Match '^PrivX\.InvalidArgument'
        { Invoke-Vault Get-Secret @{ Name = 'x'; ErrorAction = 'Stop' } $Given 'Wrong' } | Should -Throw -ErrorId 'PrivX.InvalidArgument*'
    }

    It 'works where nobody is there, in a new process' {
        $run = Invoke-TestShell -Environment $simulator.Environment -Script @"
`$with = @{ TrustedCertificate = '$($simulator.CaFile)'; Verbose = `$false }
(& (Get-Module PrivX) 'PrivX.Extension\Get-Secret' -Name 'smtp relay' -VaultName V -AdditionalParameters `$with).UserName
"@
        $run.Errors | Should -BeNullOrEmpty
        $run.Output | Should -Match '(?m)^relay\s*$'
    }

    It 'says what is missing where there is no log-in, and does not ask' {
        $run = Invoke-TestShell -Script "& (Get-Module PrivX) 'PrivX.Extension\Get-Secret' -Name x -VaultName V -AdditionalParameters @{ Verbose = `$false }"
        "$($run.Output) $($run.Errors)" | Should -Match 'PRIVX_API_BASE_URL'
    }

    It 'is another one in another runspace' {
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript({
                    param($Manifest, $With)
                    Import-Module $Manifest
                    (& (Get-Module PrivX) 'PrivX.Extension\Get-Secret' -Name 'smtp relay' -VaultName PrivX -AdditionalParameters $With).UserName
                }.ToString()).AddArgument((Get-TestManifest)).AddArgument($parameters)
            $shell.Invoke() | Should -Be 'relay'
        }
        finally {
            $shell.Dispose()
        }
    }
}

Describe 'Secrets stay inside' {
    It 'and are in no stream, nor in an error with all that it knows' {
        $loud = $parameters + @{ Verbose = $true }
        $canary = 'CANARY-9402'
        $mixed = @{ a = $canary; b = [guid]::NewGuid() }
        $null = Invoke-TestControl $simulator POST faults @{ kind = 'Status'; target = 'createSecret'; statusCode = 400 }
        $streams = & {
            $DebugPreference = 'Continue'
            try { & (Get-Module PrivX) 'PrivX.Extension\Set-Secret' -Name 'canary' -Secret $canary -VaultName PrivX -AdditionalParameters $loud -Metadata @{} } catch { $_ }
            try { & (Get-Module PrivX) 'PrivX.Extension\Set-Secret' -Name 'canary' -Secret $mixed -VaultName PrivX -AdditionalParameters $loud -Metadata @{} } catch { $_ }
        } *>&1
        $null = Invoke-TestControl $simulator DELETE faults
        $failed = @($streams | Where-Object { $_ -is [Management.Automation.ErrorRecord] })
        $failed.Count | Should -Be 2
        $text = @(
            $streams | Out-String -Width 500
            $failed | Format-List * -Force | Out-String -Width 500
            $failed | ForEach-Object { $_.InvocationInfo | Format-List * -Force | Out-String -Width 500; $_.InvocationInfo.BoundParameters | Out-String -Width 500 }
        ) -join "`n"
        $text | Should -Match 'createSecret|/vault/api/v1/secrets'
        $text | Should -Not -Match $canary
    }
}

Describe 'Mode Checkout' {
    BeforeAll {
        $lend = @{ TrustedCertificate = $simulator.CaFile; Mode = 'Checkout' }
    }

    AfterEach {
        Invoke-Vault Unregister-SecretVault @{} $lend 'Accounts'
    }

    It 'lists accounts, named after where they are' {
        @(Invoke-Vault Get-SecretInfo @{ Filter = 'web-01/*' } $lend 'Accounts').Name | Should -Be 'web-01/root'
        @(Invoke-Vault Get-SecretInfo @{ Filter = 'NORDLYS/svc-b*' } $lend 'Accounts').Name | Should -Be 'NORDLYS/svc-backup'
    }

    It 'checks out once, and gives back when the vault is unregistered' {
        $first = Invoke-Vault Get-Secret @{ Name = 'web-01/root' } $lend 'Accounts'
        $again = Invoke-Vault Get-Secret @{ Name = 'web-01/root' } $lend 'Accounts'
        $first | Should -BeOfType pscredential
        $again.GetNetworkCredential().Password | Should -BeExactly $first.GetNetworkCredential().Password
        @(Get-TestOpenCheckout $simulator root).Count | Should -Be 1
        Invoke-Vault Unregister-SecretVault @{} $lend 'Accounts'
        @(Get-TestOpenCheckout $simulator root).Count | Should -Be 0
    }

    It 'checks out again what was given back meanwhile' {
        $null = Invoke-Vault Get-Secret @{ Name = 'web-02/root' } $lend 'Accounts'
        Get-TestOpenCheckout $simulator root | Close-PrivXSecretCheckout -Session $session
        $null = Invoke-Vault Get-Secret @{ Name = 'web-02/root' } $lend 'Accounts'
        @(Get-TestOpenCheckout $simulator root).Count | Should -Be 1
    }

    It 'gives back at the end of the process' {
        $run = Invoke-TestShell -Environment $simulator.Environment -Script @"
`$with = @{ TrustedCertificate = '$($simulator.CaFile)'; Mode = 'Checkout'; Verbose = `$false }
(& (Get-Module PrivX) 'PrivX.Extension\Get-Secret' -Name 'web-03/root' -VaultName V -AdditionalParameters `$with).UserName
"@
        $run.Output | Should -Match 'root'
        @(Get-TestOpenCheckout $simulator root).Count | Should -Be 0
    }

    It 'takes nothing for another name, and cannot be written to' {
        Invoke-Vault Get-Secret @{ Name = 'web-*/root' } $lend 'Accounts' | Should -BeNullOrEmpty
        { Invoke-Vault Set-Secret @{ Name = 'web-01/root'; Secret = 'x'; Metadata = @{}; ErrorAction = 'Stop' } $lend 'Accounts' } | Should -Throw -ExpectedMessage '*only be read*'
        { Invoke-Vault Remove-Secret @{ Name = 'web-01/root'; ErrorAction = 'Stop' } $lend 'Accounts' } | Should -Throw -ExpectedMessage '*only be read*'
        @(Get-TestOpenCheckout $simulator root).Count | Should -Be 0
    }
}

if ($hasSecretManagement) {
    Describe 'With SecretManagement itself' {
        BeforeAll {
            $vault = 'PrivXTest' + [guid]::NewGuid().ToString('N')
            Register-SecretVault -Name $vault -ModuleName (Get-TestManifest) -VaultParameters $parameters -ErrorAction Stop
        }

        AfterAll {
            Unregister-SecretVault -Name $vault
        }

        It 'is registered and answers' {
            Test-SecretVault -Name $vault | Should -Be $true
        }

        It 'sets, gets, lists and removes' {
            Set-Secret -Name 'sm/one' -Secret (New-TestCredential 'user' 'pw') -Vault $vault -Metadata @{ ReadRoles = 'privx-admin' } -ErrorAction Stop
            (Get-Secret -Name 'sm/one' -Vault $vault).UserName | Should -Be 'user'
            $found = Get-SecretInfo -Name 'sm/*' -Vault $vault
            $found.Name | Should -Be 'sm/one'
            $found.Metadata['ReadRoles'] | Should -Be 'privx-admin'
            Set-SecretInfo -Name 'sm/one' -Vault $vault -Metadata @{ ReadRoles = 'privx-admin;Build engineers' } -ErrorAction Stop
            (Get-SecretInfo -Name 'sm/one' -Vault $vault).Metadata['ReadRoles'] | Should -Be 'privx-admin;Build engineers'
            Remove-Secret -Name 'sm/one' -Vault $vault -ErrorAction Stop
            Get-SecretInfo -Name 'sm/*' -Vault $vault | Should -BeNullOrEmpty
        }

        It 'gives each type back' {
            foreach ($value in 'text', [byte[]](1, 2), (Get-Secure 's'), @{ a = 'x'; n = 5 }) {
                Set-Secret -Name 'sm/type' -Secret $value -Vault $vault -ErrorAction Stop
                Get-Shape (Get-Secret -Name 'sm/type' -Vault $vault -AsPlainText) | Should -BeExactly $(if ($value -is [securestring]) { 'String s' } else { Get-Shape $value })
            }

            Remove-Secret -Name 'sm/type' -Vault $vault
        }

        It 'shows the words of PrivX when something fails' {
            { Remove-Secret -Name 'no such' -Vault $vault -ErrorAction Stop } | Should -Throw -ErrorId 'PrivX.NotFound*'
        }
    }
}
