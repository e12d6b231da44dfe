using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Contract;
using PrivX.Simulator.Tests.Support;

namespace PrivX.Simulator.Tests.RoleStore;

public sealed class RoleStoreOperationTests
{
    private const string Service = "role-store";

    public static TheoryData<string> Operations => OperationCall.Operations(Service);

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_operation_answers_as_documented(string operation)
    {
        await using var server = await TestServer.StartAsync();

        await Call(server, operation).CheckAsync(server, Service, operation);
    }

    private static OperationCall Call(TestServer server, string operation)
    {
        var user = server.User("anna.berg");
        var role = server.Role("Linux administrators");
        var key = server.First("role-store/authorizedkeys");
        var newKey = new JsonObject { ["name"] = "Desk", ["public_key"] = "ssh-ed25519 c2ltdWxhdGVk" };
        var aws = server.First("role-store/awsroles");
        switch (operation)
        {
            case "refreshSources":
                return new() { Body = new JsonArray(server.First("role-store/sources")) };
            case "getSource" or "deleteSource":
                return new(("source_id", server.First("role-store/sources")));
            case "updateSource":
                return new(("source_id", server.First("role-store/sources")));
            case "getAwsToken":
                return new(("role_id", aws)) { User = "farid.berg" };
            case "updateAwsRoleLinks":
                return new(("awsrole_id", aws)) { Body = new JsonArray(new JsonObject { ["id"] = role }) };
            case "resolveRoles":
                return new() { Body = new JsonArray("Contractors") };
            case "importRolePrincipalKey":
                return new(("role_id", role)) { Body = new JsonObject { ["private_key"] = "-----BEGIN PRIVATE KEY-----\nc2ltdWxhdGVk\n-----END PRIVATE KEY-----" } };
            case "enableUserMfa" or "disableUserMfa" or "resetUserMfa":
                return new() { Body = new JsonArray(user) };
            case "updateUserRoles":
                return new(("user_id", user)) { Body = new JsonArray(new JsonObject { ["id"] = role, ["explicit"] = true }) };
            case "createCurrentUserAuthorizedKey":
                return new() { Body = newKey };
            case "getCurrentUserAuthorizedKey" or "deleteCurrentUserAuthorizedKey":
                return new(("key_id", key)) { User = "anna.berg" };
            case "updateCurrentUserAuthorizedKey":
                return new(("key_id", key)) { User = "anna.berg", Body = newKey };
            case "createUserAuthorizedKey" or "updateUserAuthorizedKey":
                return new(("user_id", user), ("key_id", key)) { Body = newKey };
            case "resolveAuthorizedKey":
                var known = server.Simulator.State.Collection("role-store/authorizedkeys").All()[0];
                return new() { Body = new JsonObject { ["username"] = "anna.berg", ["public_key"] = known["public_key"]!.ToString() } };
            case "createIdentityProvider" or "updateIdentityProvider":
                var schema = ApiContract.Load().Service(Service).Schemas["IdentityProvider"];
                var provider = ExampleGenerator.Minimal(schema, SchemaDirection.Request)!.AsObject();
                provider["users_directory"] = server.First("role-store/sources");
                return new(("identity_provider_id", server.First("role-store/identity-providers"))) { Body = provider };
            case "getWebAuthnCredential" or "updateWebAuthnCredential" or "deleteWebAuthnCredential":
                return new(("user_id", server.User("greta.berg")), ("webauthn_credential_id", server.First("role-store/webauthn-credentials")));
            default:
                return new(
                    ("user_id", user),
                    ("role_id", operation == "deleteRole" ? server.Role("Contractors") : role),
                    ("key_id", operation.Contains("Principal", System.StringComparison.Ordinal) ? server.First("role-store/principalkeys") : key),
                    ("awsrole_id", aws),
                    ("collector_id", server.First("role-store/collectors")),
                    ("identity_provider_id", server.First("role-store/identity-providers")));
        }
    }
}
