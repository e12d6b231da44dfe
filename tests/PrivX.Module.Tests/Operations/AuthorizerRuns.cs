using System.Collections.Generic;
using PrivX.Contract;

namespace PrivX.Module.Tests.Operations;

public sealed class AuthorizerRuns() : OperationRuns("authorizer")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("listAccountSecrets")
        {
            Script = "Get-PrivXAccountSecret",
            Requests = "GET /authorizer/api/v1/secrets?limit=1000",
            Writes = "38 × PrivX.Authorizer.AccountSecret Username=adm-tier0",
        },
        new("searchAccountSecrets")
        {
            Given = "$web = Get-PrivXHost web-01",
            Script = "Get-PrivXAccountSecret root -TargetHost $web",
            Requests = """
                POST /authorizer/api/v1/secrets/search?limit=1000 {"host_id":"{web.Id}","username":"root"}
                """,
            Writes = "PrivX.Authorizer.AccountSecret Username=root",
        },
        new("checkOutSecret")
        {
            Given = "$account = Get-PrivXAccountSecret svc-deploy",
            Script = "$account | Invoke-PrivXSecretCheckout",
            Requests = """
                POST /authorizer/api/v1/secrets/checkouts {"path":"{account.Path}"}
                """,
            Writes = "PrivX.Authorizer.SecretCheckout Username=svc-deploy Path={account.Path}",
            Check = "$output.Secrets[-1].Secret.ToPlainText() -ceq $Simulator.State.Checkouts.Find($output.Id)['secrets'][-1]['secret'].ToString()",
        },
        new("listSecretCheckouts")
        {
            Given = "$checkout = Get-PrivXAccountSecret svc-deploy | Invoke-PrivXSecretCheckout; $carla = Get-PrivXUser carla.berg",
            Script = "Get-PrivXSecretCheckout",
            Requests = """
                GET /authorizer/api/v1/secrets/checkouts?limit=1000
                POST /role-store/api/v1/users/search?offset=0&limit=1000 {"user_id":["{carla.Id}","{checkout.UserId}"]}
                """,
            Writes = "2 × PrivX.Authorizer.SecretCheckout Username=adm-tier0 User=carla.berg",
        },
        new("getSecretCheckout")
        {
            Given = "$checkout = Get-PrivXAccountSecret svc-deploy | Invoke-PrivXSecretCheckout",
            Script = "Get-PrivXSecretCheckout $checkout.Id",
            Requests = """
                GET /authorizer/api/v1/secrets/checkouts/{checkout.Id}
                POST /role-store/api/v1/users/search?offset=0&limit=1000 {"user_id":["{checkout.UserId}"]}
                """,
            Writes = "PrivX.Authorizer.SecretCheckout Id={checkout.Id}",
        },
        new("releaseSecretCheckout")
        {
            Given = "$checkout = Get-PrivXAccountSecret svc-deploy | Invoke-PrivXSecretCheckout",
            Script = "$checkout | Close-PrivXSecretCheckout",
            Requests = "POST /authorizer/api/v1/secrets/checkouts/{checkout.Id}/release",
            Writes = "nothing",
        },
        new("listAccessGroups")
        {
            Script = "Get-PrivXAccessGroup -SortBy name",
            Requests = "GET /authorizer/api/v1/accessgroups?offset=0&limit=1000&sortkey=name&sortdir=ASC",
            Writes = "2 × PrivX.Authorizer.AccessGroup Name=Default",
        },
        new("searchAccessGroups")
        {
            Script = "Get-PrivXAccessGroup -Keyword customer",
            Requests = """
                POST /authorizer/api/v1/accessgroups/search?offset=0&limit=1000 {"keywords":"customer"}
                """,
            Writes = "PrivX.Authorizer.AccessGroup Name=Production",
        },
        new("getAccessGroup")
        {
            Given = "$group = Get-PrivXAccessGroup Production",
            Script = "Get-PrivXAccessGroup $group.Id",
            Requests = "GET /authorizer/api/v1/accessgroups/{group.Id}",
            Writes = "PrivX.Authorizer.AccessGroup Name=Production",
        },
        new("createAccessGroup")
        {
            Script = "New-PrivXAccessGroup Branches -Comment offices",
            Requests = """
                POST /authorizer/api/v1/accessgroups {"name":"Branches","comment":"offices"}
                GET /authorizer/api/v1/accessgroups/{output.Id}
                """,
            Writes = "PrivX.Authorizer.AccessGroup Name=Branches Comment=offices",
        },
        new("updateAccessGroup")
        {
            Given = "$group = Get-PrivXAccessGroup Production",
            Script = "Set-PrivXAccessGroup $group.Id -Comment new",
            Requests = """
                GET /authorizer/api/v1/accessgroups/{group.Id}
                PUT /authorizer/api/v1/accessgroups/{group.Id} {..., "comment":"new"}
                """,
            Writes = "nothing",
        },
        new("deleteAccessGroup")
        {
            Given = "$group = New-PrivXAccessGroup Branches",
            Script = "$group | Remove-PrivXAccessGroup -Confirm:$false",
            Requests = "DELETE /authorizer/api/v1/accessgroups/{group.Id}",
            Writes = "nothing",
        },
        new("createAccessGroupCA")
        {
            Given = "$group = Get-PrivXAccessGroup Production",
            Script = "$group | New-PrivXAccessGroupCA",
            Requests = """
                POST /authorizer/api/v1/accessgroups/{group.Id}/cas
                GET /authorizer/api/v1/cas?access_group_id={group.Id}&filter=all
                """,
            Writes = "PrivX.Authorizer.CertificateAuthority AccessGroupId={group.Id} Component=",
        },
        new("createAccessGroupCA")
        {
            Given = "$group = Get-PrivXAccessGroup Production",
            Script = "$group | New-PrivXAccessGroupCA -KeyType ecdsa",
            Requests = """
                POST /authorizer/api/v1/accessgroups/{group.Id}/cas {"key_type":"ecdsa"}
                GET /authorizer/api/v1/cas?access_group_id={group.Id}&filter=all
                """,
            Writes = "PrivX.Authorizer.CertificateAuthority AccessGroupId={group.Id}",
        },
        new("deleteAccessGroupCA")
        {
            Given = "$ca = Get-PrivXAccessGroup Production | New-PrivXAccessGroupCA",
            Script = "$ca | Remove-PrivXAccessGroupCA -Confirm:$false",
            Requests = "DELETE /authorizer/api/v1/accessgroups/{ca.AccessGroupId}/cas/{ca.Id}",
            Writes = "nothing",
        },
        new("requestSshCertificate")
        {
            Given = "$target = Get-PrivXHost web-01",
            Script = "Request-PrivXSshCertificate $target 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGZ6w0rkH5r9B0Jq0Wq3m5yN2s8Zt1vQ4x7cE9aUdLfK= me@here' -UserName root -Service SSH",
            Requests = """
                POST /authorizer/api/v1/ca/authorize {"hostid":"{target.Id}","public_key":"AAAAC3NzaC1lZDI1NTE5AAAAIGZ6w0rkH5r9B0Jq0Wq3m5yN2s8Zt1vQ4x7cE9aUdLfK","username":"root","service":"SSH"}
                """,
            Writes = "PrivX.Authorizer.AuthorizationResponse ResponseCode=0",
            Check = "$output.Certificates[0].Type -eq 'ssh-ed25519-cert-v01@openssh.com'",
        },
        new("createCarrierConfigSession")
        {
            Given = "$id = (Invoke-PrivXApi /local-user-store/api/v1/trusted-clients).items | Where-Object name -eq 'Web carrier' | ForEach-Object id",
            Script = "Save-PrivXTrustedClientConfig $id $Folder",
            Requests = """
                GET /local-user-store/api/v1/trusted-clients/{id}
                POST /authorizer/api/v1/carrier/conf/{id}
                GET /authorizer/api/v1/carrier/conf/{id}/{*}
                """,
            Writes = "System.IO.FileInfo Name=carrier-config.toml",
            Check = "[System.IO.File]::ReadAllText($output.FullName).Contains($id)",
        },
        new("downloadCarrierConfig")
        {
            Given = "$id = (Invoke-PrivXApi /local-user-store/api/v1/trusted-clients).items | Where-Object name -eq 'Web carrier' | ForEach-Object id",
            Script = "Save-PrivXTrustedClientConfig $id $Folder",
            Requests = """
                GET /local-user-store/api/v1/trusted-clients/{id}
                POST /authorizer/api/v1/carrier/conf/{id}
                GET /authorizer/api/v1/carrier/conf/{id}/{*}
                """,
            Writes = "System.IO.FileInfo Name=carrier-config.toml",
            Check = "[System.IO.File]::ReadAllText($output.FullName).Contains($id)",
        },
        new("createExtenderConfigSession")
        {
            Given = "$id = (Invoke-PrivXApi /local-user-store/api/v1/trusted-clients).items | Where-Object name -eq 'Optics lab extender' | ForEach-Object id",
            Script = "Save-PrivXTrustedClientConfig $id $Folder",
            Requests = """
                GET /local-user-store/api/v1/trusted-clients/{id}
                POST /authorizer/api/v1/extender/conf/{id}
                GET /authorizer/api/v1/extender/conf/{id}/{*}
                """,
            Writes = "System.IO.FileInfo Name=extender-config.toml",
            Check = "[System.IO.File]::ReadAllText($output.FullName).Contains($id)",
        },
        new("downloadExtenderConfig")
        {
            Given = "$id = (Invoke-PrivXApi /local-user-store/api/v1/trusted-clients).items | Where-Object name -eq 'Optics lab extender' | ForEach-Object id",
            Script = "Save-PrivXTrustedClientConfig $id $Folder",
            Requests = """
                GET /local-user-store/api/v1/trusted-clients/{id}
                POST /authorizer/api/v1/extender/conf/{id}
                GET /authorizer/api/v1/extender/conf/{id}/{*}
                """,
            Writes = "System.IO.FileInfo Name=extender-config.toml",
            Check = "[System.IO.File]::ReadAllText($output.FullName).Contains($id)",
        },
        new("createWebProxyConfigSession")
        {
            Given = "$id = (Invoke-PrivXApi /local-user-store/api/v1/trusted-clients).items | Where-Object name -eq 'Web proxy' | ForEach-Object id",
            Script = "Save-PrivXTrustedClientConfig $id $Folder",
            Requests = """
                GET /local-user-store/api/v1/trusted-clients/{id}
                POST /authorizer/api/v1/icap/conf/{id}
                GET /authorizer/api/v1/icap/conf/{id}/{*}
                """,
            Writes = "System.IO.FileInfo Name=web-proxy-config.toml",
            Check = "[System.IO.File]::ReadAllText($output.FullName).Contains($id)",
        },
        new("downloadWebProxyConfig")
        {
            Given = "$id = (Invoke-PrivXApi /local-user-store/api/v1/trusted-clients).items | Where-Object name -eq 'Web proxy' | ForEach-Object id",
            Script = "Save-PrivXTrustedClientConfig $id $Folder",
            Requests = """
                GET /local-user-store/api/v1/trusted-clients/{id}
                POST /authorizer/api/v1/icap/conf/{id}
                GET /authorizer/api/v1/icap/conf/{id}/{*}
                """,
            Writes = "System.IO.FileInfo Name=web-proxy-config.toml",
            Check = "[System.IO.File]::ReadAllText($output.FullName).Contains($id)",
        },
        new("listCertificateAuthorities")
        {
            Given = "$group = Get-PrivXAccessGroup Production",
            Script = "$group | Get-PrivXCertificateAuthority -Filter valid",
            Requests = "GET /authorizer/api/v1/cas?access_group_id={group.Id}&filter=valid",
            Writes = "PrivX.Authorizer.CertificateAuthority AccessGroupId={group.Id} Id={group.PrimaryCaId}",
        },
        new("downloadCertificateAuthority")
        {
            Given = "$ca = Get-PrivXAccessGroup Production | Get-PrivXCertificateAuthority",
            Script = "$ca | Save-PrivXCertificateAuthority -Path $Folder",
            Requests = "GET /authorizer/api/v1/cas/{ca.Id}",
            Writes = "System.IO.FileInfo Name={ca.Comment}.crt",
            Check = "[System.Security.Cryptography.X509Certificates.X509Certificate2]::new($output.FullName).Equals($ca.ToX509Certificate())",
        },
        new("downloadCertificateRevocationList")
        {
            Given = "$ca = Get-PrivXAccessGroup Production | Get-PrivXCertificateAuthority",
            Script = "$ca | Save-PrivXCertificateRevocationList -Path $Folder/a.crl",
            Requests = "GET /authorizer/api/v1/cas/{ca.Id}/crl",
            Writes = "System.IO.FileInfo Name=a.crl",
        },
        new("listCertificates")
        {
            Script = "Get-PrivXCertificate",
            Requests = "GET /authorizer/api/v1/cert",
            Writes = "8 × PrivX.Authorizer.Certificate Type=extender",
        },
        new("searchCertificates")
        {
            Script = "Get-PrivXCertificate -Type icap -Subject icap-0 -Issuer simulator -IncludeRevoked -IncludeExpired -NotBefore '2020-01-02T03:04:05Z' -SortBy subject -Descending",
            Requests = """
                POST /authorizer/api/v1/cert/search?offset=0&limit=100&sortkey=subject&sortdir=DESC {"type":"icap","subject":"icap-0","issuer":"simulator","not_before":"2020-01-02T03:04:05Z","include_revoked":true,"include_expired":true}
                """,
            Writes = "3 × PrivX.Authorizer.Certificate Status=CERT_REVOKED",
        },
        new("getCertificate")
        {
            Given = "$certificate = Get-PrivXCertificate CN=icap-01*",
            Script = "$certificate | Get-PrivXCertificate",
            Requests = "GET /authorizer/api/v1/cert/{certificate.Id}",
            Writes = "PrivX.Authorizer.Certificate Subject={certificate.Subject}",
        },
        new("listCertificateTemplates")
        {
            Script = "Get-PrivXCertificateTemplate -Service SSH",
            Requests = "GET /authorizer/api/v1/cert/templates?service=SSH",
            Writes = "2 × PrivX.Authorizer.CertificateTemplate Name=openssh",
        },
        new("downloadPrincipalsCommandScript")
        {
            Script = "Save-PrivXDeployScript -PrincipalsCommand -Path $Folder",
            Requests = "GET /authorizer/api/v1/deploy/principals_command.sh",
            Writes = "System.IO.FileInfo Name=principals_command.sh",
        },
        new("createDeployScriptSession")
        {
            Given = "$id = (Invoke-PrivXApi /local-user-store/api/v1/trusted-clients).items | Where-Object name -eq 'Host provisioning' | ForEach-Object id",
            Script = "Save-PrivXDeployScript $id $Folder",
            Requests = """
                GET /local-user-store/api/v1/trusted-clients/{id}
                POST /authorizer/api/v1/deploy/{id}
                GET /authorizer/api/v1/deploy/{id}/{*}
                """,
            Writes = "System.IO.FileInfo Name=deploy.py",
        },
        new("downloadDeployScript")
        {
            Given = "$id = (Invoke-PrivXApi /local-user-store/api/v1/trusted-clients).items | Where-Object name -eq 'Host provisioning' | ForEach-Object id",
            Script = "Save-PrivXDeployScript $id $Folder",
            Requests = """
                GET /local-user-store/api/v1/trusted-clients/{id}
                POST /authorizer/api/v1/deploy/{id}
                GET /authorizer/api/v1/deploy/{id}/{*}
                """,
            Writes = "System.IO.FileInfo Name=deploy.py",
        },
        new("getExtenderTrustAnchor")
        {
            Script = "Get-PrivXTrustAnchor Extender",
            Requests = "GET /authorizer/api/v1/extender-trust-anchor",
            Writes = "PrivX.Authorizer.TrustAnchor",
            Check = "$output.ToX509Certificate().Subject -eq 'CN=PrivX simulator extender CA, O=Nordlys Instruments'",
        },
        new("getSslTrustAnchor")
        {
            Script = "Get-PrivXTrustAnchor",
            Requests = "GET /authorizer/api/v1/ssl-trust-anchor",
            Writes = "PrivX.Authorizer.TrustAnchor",
            Check = "$output.ToX509Certificate().Equals($TrustedCertificate)",
        },
        new("listExtenderCertificateAuthorities")
        {
            Script = "Get-PrivXCertificateAuthority -Component Extender",
            Requests = "GET /authorizer/api/v1/extender/cas",
            Writes = "2 × PrivX.Authorizer.CertificateAuthority Component=extender",
        },
        new("downloadExtenderCertificateAuthority")
        {
            Given = "$ca = Get-PrivXCertificateAuthority 'PrivX simulator extender CA' -Component extender",
            Script = "$ca | Save-PrivXCertificateAuthority -Path $Folder",
            Requests = "GET /authorizer/api/v1/extender/cas/{ca.Id}",
            Writes = "System.IO.FileInfo Name={ca.Comment}.crt",
            Check = "[System.Security.Cryptography.X509Certificates.X509Certificate2]::new($output.FullName).Equals($ca.ToX509Certificate())",
        },
        new("downloadExtenderCertificateRevocationList")
        {
            Given = "$ca = Get-PrivXCertificateAuthority 'PrivX simulator extender CA' -Component extender",
            Script = "Save-PrivXCertificateRevocationList $ca.Id $Folder -Component extender",
            Requests = """
                GET /authorizer/api/v1/extender/cas
                GET /authorizer/api/v1/extender/cas/{ca.Id}/crl
                """,
            Writes = "System.IO.FileInfo Name={ca.Comment}.crl",
        },
        new("listWebProxyCertificateAuthorities")
        {
            Script = "Get-PrivXCertificateAuthority -Component WebProxy",
            Requests = "GET /authorizer/api/v1/icap/cas",
            Writes = "PrivX.Authorizer.CertificateAuthority Component=icap",
        },
        new("downloadWebProxyCertificateAuthority")
        {
            Given = "$ca = Get-PrivXCertificateAuthority 'PrivX simulator icap CA' -Component icap",
            Script = "$ca | Save-PrivXCertificateAuthority -Path $Folder",
            Requests = "GET /authorizer/api/v1/icap/cas/{ca.Id}",
            Writes = "System.IO.FileInfo Name={ca.Comment}.crt",
            Check = "[System.Security.Cryptography.X509Certificates.X509Certificate2]::new($output.FullName).Equals($ca.ToX509Certificate())",
        },
        new("downloadWebProxyCertificateRevocationList")
        {
            Given = "$ca = Get-PrivXCertificateAuthority 'PrivX simulator icap CA' -Component icap",
            Script = "Save-PrivXCertificateRevocationList $ca.Id $Folder -Component icap",
            Requests = """
                GET /authorizer/api/v1/icap/cas
                GET /authorizer/api/v1/icap/cas/{ca.Id}/crl
                """,
            Writes = "System.IO.FileInfo Name={ca.Comment}.crl",
        },
        new("listComponentCertificateAuthorities")
        {
            Script = "Get-PrivXCertificateAuthority -Component dbproxy",
            Requests = "GET /authorizer/api/v1/dbproxy/cas",
            Writes = "PrivX.Authorizer.CertificateAuthority Component=dbproxy",
        },
        new("downloadComponentCertificateAuthority")
        {
            Given = "$ca = Get-PrivXCertificateAuthority 'PrivX simulator dbproxy CA' -Component dbproxy",
            Script = "$ca | Save-PrivXCertificateAuthority -Path $Folder",
            Requests = "GET /authorizer/api/v1/dbproxy/cas/{ca.Id}",
            Writes = "System.IO.FileInfo Name={ca.Comment}.crt",
            Check = "[System.Security.Cryptography.X509Certificates.X509Certificate2]::new($output.FullName).Equals($ca.ToX509Certificate())",
        },
        new("downloadComponentCertificateRevocationList")
        {
            Given = "$ca = Get-PrivXCertificateAuthority 'PrivX simulator dbproxy CA' -Component dbproxy",
            Script = "Save-PrivXCertificateRevocationList $ca.Id $Folder -Component dbproxy",
            Requests = """
                GET /authorizer/api/v1/dbproxy/cas
                GET /authorizer/api/v1/dbproxy/cas/{ca.Id}/crl
                """,
            Writes = "System.IO.FileInfo Name={ca.Comment}.crl",
        },
        new("listPrincipalKeys")
        {
            Script = "Get-PrivXPrincipalKey",
            Requests = "GET /authorizer/api/v1/principals",
            Writes = "2 × PrivX.Authorizer.PrincipalKey Type=ecdsa-sha2-nistp256",
        },
        new("getPrincipalKey")
        {
            Given = "$key = Get-PrivXPrincipalKey 'Linux administrators'",
            Script = "Get-PrivXPrincipalKey $key.GroupId -KeyId $key.Id",
            Requests = "GET /authorizer/api/v1/principals/{key.GroupId}?key_id={key.Id}",
            Writes = "PrivX.Authorizer.PrincipalKey Id={key.Id}",
        },
        new("getPrincipalKey")
        {
            Given = "$key = Get-PrivXPrincipalKey 'Linux administrators'",
            Script = "Get-PrivXPrincipalKey $key.GroupId -All",
            Requests = "GET /authorizer/api/v1/principals/{key.GroupId}?filter=all",
            Writes = "PrivX.Authorizer.PrincipalKey Id={key.Id}",
        },
        new("deletePrincipalKey")
        {
            Given = "$key = Get-PrivXPrincipalKey 'Linux administrators'",
            Script = "$key | Remove-PrivXPrincipalKey -Confirm:$false",
            Requests = "DELETE /authorizer/api/v1/principals/{key.GroupId}?key_id={key.Id}",
            Writes = "nothing",
        },
        new("deletePrincipalKey")
        {
            Given = "$role = Get-PrivXRole 'Linux administrators'",
            Script = "Remove-PrivXPrincipalKey -Role $role -Confirm:$false",
            Requests = "DELETE /authorizer/api/v1/principals/{role.Id}",
            Writes = "nothing",
        },
        new("createPrincipalKey")
        {
            Given = "$role = Get-PrivXRole Contractors",
            Script = "$role | New-PrivXPrincipalKey",
            Requests = "POST /authorizer/api/v1/principals/{role.Id}/create",
            Writes = "PrivX.Authorizer.PrincipalKey GroupId={role.Id} PublicKey=",
        },
        new("importPrincipalKey")
        {
            Given = """
                $role = Get-PrivXRole Contractors
                $ecdsa = [System.Security.Cryptography.ECDsa]::Create([System.Security.Cryptography.ECCurve]::CreateFromFriendlyName('nistP256'))
                $pem = [System.Net.NetworkCredential]::new('', $ecdsa.ExportPkcs8PrivateKeyPem()).SecurePassword
                """,
            Script = "Import-PrivXPrincipalKey $role -PrivateKey $pem -Algorithm ecdsa-sha2-nistp256",
            Requests = """
                POST /authorizer/api/v1/principals/{role.Id}/import {"algorithm":"ecdsa-sha2-nistp256","data":"{pem}"}
                """,
            Writes = "PrivX.Authorizer.PrincipalKey GroupId={role.Id} Type=ecdsa-sha2-nistp256",
            Check = "$output.PublicKey.Length -gt 0",
        },
        new("signWithPrincipalKey")
        {
            Given = "$key = Get-PrivXPrincipalKey 'Linux administrators'",
            Script = "$key | New-PrivXPrincipalKeySignature -Data 1, 2, 3 -Algorithm ecdsa-sha2-nistp256",
            Requests = """
                POST /authorizer/api/v1/principals/{key.GroupId}/sign?key_id={key.Id} {"id":"{key.Id}","group_id":"{key.GroupId}","publicKey":"{key.PublicKey}","type":"ecdsa-sha2-nistp256","data":"AQID"}
                """,
            Writes = "PrivX.Authorizer.PrincipalKeySignature ResponseCode=0",
            Check = "$output.Signature.Length -gt 0",
        },
        new("getAuthorizerVersionScript")
        {
            Script = "Get-PrivXServerVersion",
            Requests = "GET /authorizer/api/v1/version.js",
            Writes = $"PrivX.Authorizer.ServerVersion Number={ApiContract.NewestServerVersion}.0",
            Check = "$output.Script.Contains($output.Version)",
        },
        new("getCertificateAuthorityConfig")
        {
            Script = "Get-PrivXCertificateAuthorityConfig WebProxy",
            Requests = "GET /authorizer/api/v1/icap/cas/config",
            Writes = "PrivX.Authorizer.CertificateAuthorityConfig Component=icap",
        },
        new("updateCertificateAuthorityConfig")
        {
            Given = "$ca = Get-PrivXCertificateAuthority '*CA 2' -Component extender",
            Script = "Set-PrivXCertificateAuthorityConfig extender $ca",
            Requests = """
                GET /authorizer/api/v1/extender/cas/config
                PUT /authorizer/api/v1/extender/cas/config {..., "primary_ca_id":"{ca.Id}"}
                """,
            Writes = "nothing",
        },
        new("enrollComponentCertificate")
        {
            Given = """
                $request = [System.Security.Cryptography.X509Certificates.CertificateRequest]::new('CN=lab', [System.Security.Cryptography.ECDsa]::Create(), 'SHA256').CreateSigningRequestPem()
                $id = (Invoke-PrivXApi /local-user-store/api/v1/trusted-clients).items | Where-Object name -eq 'Optics lab extender' | ForEach-Object id
                """,
            Script = "Request-PrivXComponentCertificate extender $request -Owner $id",
            Requests = """
                POST /authorizer/api/v1/extender/enroll {"csr":"{request}","owner":"{id}"}
                """,
            Writes = "PrivX.Authorizer.ComponentCertificate",
            Check = "$output.ToX509Certificate().Subject -eq 'CN=lab'",
        },
        new("revokeComponentCertificate")
        {
            Given = """
                $request = [System.Security.Cryptography.X509Certificates.CertificateRequest]::new('CN=lab', [System.Security.Cryptography.ECDsa]::Create(), 'SHA256').CreateSigningRequestPem()
                $id = (Invoke-PrivXApi /local-user-store/api/v1/trusted-clients).items | Where-Object name -eq 'Optics lab extender' | ForEach-Object id
                """,
            Script = "Revoke-PrivXComponentCertificate extender -Owner $id -IpAddress 10.0.0.1 -DnsName a.example -Reason lost -PassThru -Confirm:$false",
            Requests = """
                POST /authorizer/api/v1/extender/revoke {"reason":"lost","owner":"{id}","ip_addresses":["10.0.0.1"],"dns_names":["a.example"]}
                """,
            Writes = "PrivX.Authorizer.CertificateRevocationResult",
            Check = "$output.Ids.Count -ge 1",
        },
        new("revokeComponentCertificate")
        {
            Given = "$certificate = Get-PrivXCertificate CN=extender-01*",
            Script = "$certificate | Revoke-PrivXComponentCertificate extender -Confirm:$false",
            Requests = """
                GET /authorizer/api/v1/cert/{certificate.Id}
                POST /authorizer/api/v1/extender/revoke {"cert":"{certificate.Cert}"}
                """,
            Writes = "nothing",
            Check = "(Get-PrivXCertificate $certificate.Id).Status -eq 'CERT_REVOKED'",
        },
        new("getServiceStatus")
        {
            Script = "Get-PrivXServiceStatus authorizer",
            Requests = "GET /authorizer/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=authorizer Status=RUNNING",
        },
    ];
}
