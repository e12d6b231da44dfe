using System.Collections.Generic;

namespace PrivX.Module.Tests.Operations;

public sealed class RoleStoreRuns() : OperationRuns("role-store")
{
    protected override IReadOnlyList<OperationRun> Rows =>
    [
        new("listSources")
        {
            Script = "Get-PrivXSource",
            Requests = "GET /role-store/api/v1/sources",
            Writes = "6 × PrivX.RoleStore.Source Name=Local users",
        },
        new("getSource")
        {
            Given = "$corporate = Get-PrivXSource 'Corporate directory'",
            Script = "Get-PrivXSource $corporate.Id",
            Requests = "GET /role-store/api/v1/sources/{corporate.Id}",
            Writes = "PrivX.RoleStore.Source Id={corporate.Id} Name=Corporate directory",
        },
        new("createSource")
        {
            Script = "New-PrivXSource lab -Ldap -Address dc1 -Port 636 -LdapBase 'DC=lab' -LdapBindDn cn -LdapBindPassword $Secret",
            Requests = """
                POST /role-store/api/v1/sources {"name":"lab","connection":{"address":"dc1","port":636,"ldap_base":"DC=lab","ldap_bind_dn":"cn","ldap_bind_password":"c4nary-Secret","type":"LDAP"}}
                GET /role-store/api/v1/sources/{output.Id}
                """,
            Writes = "PrivX.RoleStore.Source Name=lab",
        },
        new("updateSource")
        {
            Given = "$corporate = Get-PrivXSource 'Corporate directory'",
            Script = "Set-PrivXSource $corporate.Id -Comment new -LdapBindPassword $Secret",
            Requests = """
                GET /role-store/api/v1/sources/{corporate.Id}
                PUT /role-store/api/v1/sources/{corporate.Id} {..., "comment":"new", "connection":{..., "ldap_bind_password":"c4nary-Secret"}}
                """,
            Writes = "nothing",
        },
        new("deleteSource")
        {
            Given = "$old = Get-PrivXSource 'Old datacentre'",
            Script = "Remove-PrivXSource $old.Id -Confirm:$false",
            Requests = """
                GET /role-store/api/v1/sources/{old.Id}
                DELETE /role-store/api/v1/sources/{old.Id}
                """,
            Writes = "nothing",
        },
        new("refreshSources")
        {
            Given = "$corporate = Get-PrivXSource 'Corporate directory'",
            Script = "Update-PrivXSource $corporate",
            Requests = """
                POST /role-store/api/v1/sources/refresh ["{corporate.Id}"]
                """,
            Writes = "nothing",
        },
        new("listRoles")
        {
            Script = "Get-PrivXRole -SortBy name -Descending",
            Requests = "GET /role-store/api/v1/roles?offset=0&limit=1000&sortkey=name&sortdir=DESC",
            Writes = "13 × PrivX.RoleStore.Role Name=Windows administrators",
        },
        new("searchRoles")
        {
            Script = "Get-PrivXRole -RoleName Contractors",
            Requests = """
                POST /role-store/api/v1/roles/search?offset=0&limit=1000 {"name":["Contractors"]}
                """,
            Writes = "PrivX.RoleStore.Role Name=Contractors",
        },
        new("getRole")
        {
            Given = "$role = Get-PrivXRole 'Web operators'",
            Script = "Get-PrivXRole $role.Id",
            Requests = "GET /role-store/api/v1/roles/{role.Id}",
            Writes = "PrivX.RoleStore.Role Id={role.Id} Name=Web operators",
        },
        new("createRole")
        {
            Script = "New-PrivXRole Night -Comment new -Permissions hosts-view",
            Requests = """
                POST /role-store/api/v1/roles {"comment":"new","permissions":["hosts-view"],"name":"Night"}
                GET /role-store/api/v1/roles/{output.Id}
                """,
            Writes = "PrivX.RoleStore.Role Name=Night Comment=new",
        },
        new("updateRole")
        {
            Given = "$role = Get-PrivXRole 'Web operators'",
            Script = "Set-PrivXRole $role.Id -Comment new",
            Requests = """
                GET /role-store/api/v1/roles/{role.Id}
                PUT /role-store/api/v1/roles/{role.Id} {..., "comment":"new"}
                """,
            Writes = "nothing",
        },
        new("deleteRole")
        {
            Given = "$role = Get-PrivXRole Contractors",
            Script = "$role | Remove-PrivXRole -Confirm:$false",
            Requests = "DELETE /role-store/api/v1/roles/{role.Id}",
            Writes = "nothing",
        },
        new("searchUsers")
        {
            Script = "Get-PrivXUser -Keyword anna -SortBy full_name",
            Requests = """
                POST /role-store/api/v1/users/search?offset=0&limit=1000&sortkey=full_name&sortdir=ASC {"keywords":"anna"}
                """,
            Writes = "2 × PrivX.RoleStore.User Principal=anna.berg",
        },
        new("searchExternalUsers")
        {
            Script = "Get-PrivXUser -External -Keyword anna",
            Requests = """
                POST /role-store/api/v1/users/search/external {"keywords":"anna"}
                """,
            Writes = "2 × PrivX.RoleStore.User Principal=anna.berg",
        },
        new("getCurrentUser")
        {
            Script = "Get-PrivXUser -Current",
            Requests = "GET /role-store/api/v1/users/current",
            Writes = "PrivX.RoleStore.User Principal=automation",
        },
        new("getUser")
        {
            Given = "$user = Get-PrivXUser superuser",
            Script = "Get-PrivXUser $user.Id",
            Requests = "GET /role-store/api/v1/users/{user.Id}",
            Writes = "PrivX.RoleStore.User Id={user.Id} Principal=superuser",
        },
        new("getRoleStoreStatus")
        {
            Script = "Get-PrivXServiceStatus role-store",
            Requests = "GET /role-store/api/v1/status",
            Writes = "PrivX.Common.ServiceStatus Service=role-store Status=RUNNING",
        },
    ];
}
