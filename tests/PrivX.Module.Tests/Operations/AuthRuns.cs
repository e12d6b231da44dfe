using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class AuthRuns() : OperationRuns("auth")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("authorizeOAuthSession")
        {
            Connected = false,
            Script = "Connect-PrivX $Server -UserCredential $UserCredential -TrustedCertificate $TrustedCertificate",
            Requests = """
                GET /auth/api/v1/oauth/authorize?response_type=code&client_id=privx-ui&state={*}&redirect_uri=%2Fprivx%2Foauth-callback&user_agent=PrivX.PowerShell%2F{*}&code_challenge={*}&code_challenge_method=S256
                POST /auth/api/v1/login {"username":"superuser","password":"{UserCredential.Password}","token":"{*}"}
                POST /auth/api/v1/oauth/token grant_type=authorization_code&client_id=privx-ui&redirect_uri=%2Fprivx%2Foauth-callback&code={*}&code_verifier={*}
                """,
            Writes = "PrivX.PrivXSession AuthenticationMethod=User",
        },
        new("loginWithPassword")
        {
            Connected = false,
            Script = "Connect-PrivX $Server -UserCredential $UserCredential -TrustedCertificate $TrustedCertificate",
            Requests = """
                GET /auth/api/v1/oauth/authorize?response_type=code&client_id=privx-ui&state={*}&redirect_uri=%2Fprivx%2Foauth-callback&user_agent=PrivX.PowerShell%2F{*}&code_challenge={*}&code_challenge_method=S256
                POST /auth/api/v1/login {"username":"superuser","password":"{UserCredential.Password}","token":"{*}"}
                POST /auth/api/v1/oauth/token grant_type=authorization_code&client_id=privx-ui&redirect_uri=%2Fprivx%2Foauth-callback&code={*}&code_verifier={*}
                """,
            Writes = "PrivX.PrivXSession AuthenticationMethod=User",
        },
        new("requestAccessToken")
        {
            Connected = false,
            Script = "Connect-PrivX $Server -Credential $Credential -OAuthCredential $OAuthCredential -TrustedCertificate $TrustedCertificate",
            Requests = "POST /auth/api/v1/oauth/token grant_type=password&username={Credential.UserName}&password={Credential.Password}",
            Writes = "PrivX.PrivXSession AuthenticationMethod=ApiClient",
        },
        new("requestClientCredentialsToken")
        {
            Connected = false,
            Script = "Connect-PrivX $Server -Credential $Credential -Domain privx-external -TrustedCertificate $TrustedCertificate",
            Requests = "POST /auth/api/v1/oauth/clientcredentials/privx-external/token grant_type=client_credentials&client_id={Credential.UserName}&client_secret={Credential.Password}",
            Writes = "PrivX.PrivXSession AuthenticationMethod=ClientCredential",
        },
        new("exchangeToken")
        {
            Connected = false,
            Given = "$token = [System.Net.NetworkCredential]::new('', $Simulator.Credentials.ExternalJwt([NullString]::Value, $null, [NullString]::Value)).SecurePassword",
            Script = "Connect-PrivX $Server -ExternalToken $token -TrustedCertificate $TrustedCertificate",
            Requests = """
                POST /auth/api/v1/token/login {"token":"{token}"}
                """,
            Writes = "PrivX.PrivXSession AuthenticationMethod=TokenExchange",
        },
        new("logout")
        {
            Script = "Disconnect-PrivX",
            Requests = "POST /auth/api/v1/logout",
            Writes = "nothing",
        },
        new("listUserSessions")
        {
            Given = "$mine = Get-PrivXUserSession -Current",
            Script = "Get-PrivXUserSession -User $mine.UserId",
            Requests = "GET /auth/api/v1/sessionstorage/users/{mine.UserId}/sessions?offset=0&limit=1000&sortkey=id&sortdir=ASC",
            Writes = "PrivX.Auth.UserSession",
        },
        new("listCurrentUserSessions")
        {
            Script = "Get-PrivXUserSession -Current",
            Requests = "GET /auth/api/v1/sessionstorage/users/current/sessions?offset=0&limit=1000&sortkey=id&sortdir=ASC",
            Writes = "PrivX.Auth.UserSession Type=login",
        },
        new("listSourceSessions")
        {
            Given = "$null = Connect-PrivX $Server -UserCredential $UserCredential -TrustedCertificate $TrustedCertificate; $mine = Get-PrivXUserSession -Current",
            Script = "Get-PrivXUserSession -Source $mine.SourceId -SortBy token_expires -Descending",
            Requests = "GET /auth/api/v1/sessionstorage/sources/{mine.SourceId}/sessions?offset=0&limit=1000&sortkey=token_expires&sortdir=DESC",
            Writes = "2 × PrivX.Auth.UserSession SourceId={mine.SourceId}",
        },
        new("searchSessions")
        {
            Script = "Get-PrivXUserSession -Keyword 127.0.0.1 -Type login",
            Requests = """
                POST /auth/api/v1/sessionstorage/sessions/search?offset=0&limit=1000&sortkey=id&sortdir=ASC {"keywords":"127.0.0.1","type":"login"}
                """,
            Writes = "PrivX.Auth.UserSession Type=login",
        },
        new("terminateSession")
        {
            Given = "$mine = Get-PrivXUserSession -Current",
            Script = "$mine | Stop-PrivXUserSession -Confirm:$false",
            Requests = "POST /auth/api/v1/sessionstorage/sessions/{mine.Id}/terminate",
            Writes = "nothing",
        },
        new("terminateUserSessions")
        {
            Given = "$user = Get-PrivXUser superuser",
            Script = "Stop-PrivXUserSession -User $user -Confirm:$false",
            Requests = "POST /auth/api/v1/sessionstorage/users/{user.Id}/sessions/terminate",
            Writes = "nothing",
        },
        new("terminateCurrentUserSession")
        {
            Given = "$mine = Get-PrivXUserSession -Current",
            Script = "$mine | Stop-PrivXUserSession -Current -Confirm:$false",
            Requests = "POST /auth/api/v1/sessionstorage/users/current/sessions/{mine.Id}/terminate",
            Writes = "nothing",
        },
        new("getAuthStatus")
        {
            Script = "Get-PrivXServiceStatus auth",
            Requests = "GET /auth/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=auth Status=RUNNING",
        },
        new("createIdentityProviderClient")
        {
            Script = "New-PrivXIdentityProviderClient Shop https://shop.example.com/login -Scope email -OidcAttributeMapping @{ email = 'email' } -Enabled $false",
            Requests = """
                POST /auth/api/v1/idp/clients {"oidc_scopes_enabled":["email"],"oidc_attribute_mapping":{"email":"email"},"enabled":false,"name":"Shop","oidc_allowed_redirect_uris":["https://shop.example.com/login"]}
                GET /auth/api/v1/idp/clients/{output.Id}
                """,
            Writes = "PrivX.Auth.IdentityProviderClient Name=Shop Enabled=False",
        },
        new("getIdentityProviderClient")
        {
            Given = "$wiki = New-PrivXIdentityProviderClient Wiki https://wiki.example.com/callback",
            Script = "Get-PrivXIdentityProviderClient $wiki.Id",
            Requests = "GET /auth/api/v1/idp/clients/{wiki.Id}",
            Writes = "PrivX.Auth.IdentityProviderClient Id={wiki.Id} Name=Wiki",
        },
        new("updateIdentityProviderClient")
        {
            Given = "$wiki = New-PrivXIdentityProviderClient Wiki https://wiki.example.com/callback",
            Script = "$wiki | Set-PrivXIdentityProviderClient -NewName Book -PassThru",
            Requests = """
                GET /auth/api/v1/idp/clients/{wiki.Id}
                PUT /auth/api/v1/idp/clients/{wiki.Id} {..., "name":"Book"}
                GET /auth/api/v1/idp/clients/{wiki.Id}
                """,
            Writes = "PrivX.Auth.IdentityProviderClient Name=Book",
        },
        new("deleteIdentityProviderClient")
        {
            Given = "$wiki = New-PrivXIdentityProviderClient Wiki https://wiki.example.com/callback",
            Script = "Remove-PrivXIdentityProviderClient $wiki -Confirm:$false",
            Requests = "DELETE /auth/api/v1/idp/clients/{wiki.Id}",
            Writes = "nothing",
        },
        new("regenerateIdentityProviderClient")
        {
            Given = "$wiki = New-PrivXIdentityProviderClient Wiki https://wiki.example.com/callback",
            Script = "Reset-PrivXIdentityProviderClient $wiki -Confirm:$false",
            Requests = "POST /auth/api/v1/idp/clients/{wiki.Id}/regenerate",
            Writes = "PrivX.Auth.IdentityProviderClientCredential ClientSecret=***",
        },
        new("getSessionPassword")
        {
            Given = "Get-PrivXSource | Where-Object { $_.Connection.Type -eq 'LOCAL' } | Set-PrivXSource -SessionPasswordEnabled $true; $null = Connect-PrivX $Server -UserCredential $UserCredential -TrustedCertificate $TrustedCertificate",
            Script = "Get-PrivXSessionPassword",
            Requests = "GET /auth/api/v1/sessionstorage/users/current/sessionpassword",
            Writes = "System.Security.SecureString",
        },
        new("listUserDevices")
        {
            Given = "$carla = Get-PrivXUser carla.berg",
            Script = "Get-PrivXUserDevice $carla",
            Requests = "GET /auth/api/v1/users/{carla.Id}/devices",
            Writes = "PrivX.Auth.UserDevice Name=Carla's phone UserId={carla.Id}",
        },
        new("listCurrentUserDevices")
        {
            Given = "$null = Connect-PrivX $Server -UserCredential $UserCredential -TrustedCertificate $TrustedCertificate",
            Script = "Get-PrivXUserDevice -Current",
            Requests = "GET /auth/api/v1/users/current/devices",
            Writes = "PrivX.Auth.UserDevice Name=Duty phone UserId=current",
        },
        new("unpairUserDevice")
        {
            Given = "$phone = Get-PrivXUserDevice carla.berg",
            Script = "$phone | Remove-PrivXUserDevice -Confirm:$false",
            Requests = "DELETE /auth/api/v1/users/{phone.UserId}/devices/ios%3A7f3a%2F01%2Ba%3D",
            Writes = "nothing",
        },
        new("unpairCurrentUserDevice")
        {
            Given = "$null = Connect-PrivX $Server -UserCredential $UserCredential -TrustedCertificate $TrustedCertificate",
            Script = "Remove-PrivXUserDevice 'Duty phone' -Current -Confirm:$false",
            Requests = """
                GET /auth/api/v1/users/current/devices
                DELETE /auth/api/v1/users/current/devices/android%3A22%20b%2F4
                """,
            Writes = "nothing",
        },
        new("changeCurrentUserPassword")
        {
            Given = "$null = Connect-PrivX $Server -UserCredential $UserCredential -TrustedCertificate $TrustedCertificate",
            Script = "Set-PrivXLocalUserPassword -Current -CurrentPassword $UserCredential.Password -Password $Secret",
            Requests = """
                PUT /auth/api/v1/password {"current_password":"{UserCredential.Password}","new_password":"c4nary-Secret"}
                """,
            Writes = "nothing",
        },
    ];
}
