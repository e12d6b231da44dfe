using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Services;
using PrivX.Simulator.Services.RoleStore;

namespace PrivX.Simulator.Seed;

/// <summary>What hangs on the users and roles of the company: keys, passkeys, second factors, AWS roles, collectors, a trusted issuer.</summary>
internal static class RoleStoreSeed
{
    public static void Plant(SimulatorEngine engine, string created, string author)
    {
        var state = engine.State;
        engine.Memberships.CountAll();
        PlantGrants();
        PlantSecondFactors();
        PlantKeys();
        PlantAwsRoles();
        PlantCollectors();
        PlantIdentityProvider();
        PlantDirectoryEntries();

        string? User(string name) => state.Users.FindBy("principal", name)?["id"]!.ToString();

        string Role(string name) => state.Roles.FindBy("name", name)!["id"]!.ToString();

        string Source(string name) => state.Sources.FindBy("name", name)!["id"]!.ToString();

        JsonObject Stamped(JsonObject document)
        {
            document["id"] = state.Ids.Next();
            document["created"] = created;
            document["updated"] = created;
            document["author"] = author;
            document["updated_by"] = author;
            return document;
        }

        void PlantGrants()
        {
            Grant("bjorn.berg", "Contractors", new JsonObject
            {
                ["grant_type"] = RoleMembership.TimeRestricted,
                ["grant_start"] = Timestamp.Short(engine.Clock.UtcNow.AddDays(-10)),
                ["grant_end"] = Timestamp.Short(engine.Clock.UtcNow.AddDays(30)),
            });
            Grant("elin.berg", "Database administrators", new JsonObject { ["grant_type"] = RoleMembership.Floating, ["floating_length"] = 8 });
            Grant("david.berg", "Linux administrators", new JsonObject
            {
                ["grant_type"] = RoleMembership.TimeRestricted,
                ["grant_validity_periods"] = new JsonArray(
                    Period(1, 2),
                    Period(8, 9)),
            });

            void Grant(string name, string role, JsonObject grant)
            {
                if (User(name) is { } id)
                {
                    grant["id"] = Role(role);
                    engine.Memberships.Grant(id, grant);
                }
            }

            JsonObject Period(int from, int to) => new()
            {
                ["grant_start"] = Timestamp.Short(engine.Clock.UtcNow.AddDays(from)),
                ["grant_end"] = Timestamp.Short(engine.Clock.UtcNow.AddDays(to)),
            };
        }

        void PlantSecondFactors()
        {
            foreach (var name in new[] { "carla.berg", "farid.berg", "greta.berg" })
            {
                state.Users.Change(User(name) ?? string.Empty, user => user["mfa"] = new JsonObject
                {
                    ["status"] = "ENABLED",
                    ["user_mfa_status"] = "PAIRED",
                    ["mobile_mfa_status"] = name == "carla.berg" ? "PAIRED" : "NOT_PAIRED",
                });
            }

            if (User("greta.berg") is { } owner)
            {
                var passkey = Stamped(new JsonObject
                {
                    ["credential_id"] = "c2ltdWxhdGVkLXBhc3NrZXk",
                    ["name"] = "Yellow security key",
                    ["comment"] = string.Empty,
                    ["last_used"] = created,
                });
                state.Collection("role-store/webauthn-credentials").Put(passkey, owner);
            }
        }

        void PlantKeys()
        {
            foreach (var name in new[] { "anna.berg", "david.berg" })
            {
                if (User(name) is not { } owner)
                {
                    continue;
                }

                var key = SshPublicKey.Pretend($"laptop of {name}");
                var document = Stamped(new JsonObject
                {
                    ["user_id"] = owner,
                    ["username"] = name,
                    ["source"] = Source("Corporate directory"),
                    ["name"] = "Laptop",
                    ["comment"] = string.Empty,
                    ["public_key"] = key,
                    ["source_address"] = new JsonArray(),
                    ["fingerprints"] = new JsonArray(SshPublicKey.Fingerprint(key)),
                });
                state.Collection("role-store/authorizedkeys").Put(document, owner);
            }

            var linux = Role("Linux administrators");
            var principal = SshPublicKey.Pretend("privx Linux administrators");
            state.Collection("role-store/principalkeys").Put(new JsonObject { ["id"] = state.Ids.Next(), ["public_key"] = principal }, linux);
            state.Roles.Change(linux, role => role["principal_public_key_strings"] = new JsonArray(principal));
        }

        void PlantAwsRoles()
        {
            var roles = state.Collection("role-store/awsroles");
            Add("ReadOnly", "Look at everything", "OK", "Build engineers", "Security officers", "privx-admin");
            Add("Deploy", "Roll out the shop", "OK", "Web operators");
            Add(AwsRoles.NeedsMfa, "For emergencies, with a second factor", "OK", "privx-admin");
            Add("Migration", "Left over from the move", "MISSING");

            void Add(string name, string description, string status, params string[] granting)
            {
                var role = new JsonObject
                {
                    ["id"] = state.Ids.Next(),
                    ["name"] = name,
                    ["arn"] = $"arn:aws:iam::210987654321:role/{name}",
                    ["description"] = description,
                    ["source"] = Source("AWS Stockholm"),
                    ["status"] = status,
                    ["roles"] = new JsonArray([.. granting.Select(role => new JsonObject { ["id"] = Role(role), ["name"] = role })]),
                    ["updated"] = created,
                };
                roles.Put(role);
            }
        }

        void PlantCollectors() => state.Collection("role-store/collectors").Put(new JsonObject
        {
            ["id"] = state.Ids.Next(),
            ["name"] = "Security lake",
            ["type"] = "AWS",
            ["enabled"] = true,
            ["aws_log_region"] = "eu-north-1",
            ["iam_access_key_id"] = "AKIASIMULATED0000002",
            ["iam_secret_access_key"] = engine.Credentials.Derive("log-collector"),
            ["status_code"] = "OK",
            ["status_text"] = "Connected",
            ["updated"] = created,
        });

        void PlantIdentityProvider() => state.Collection("role-store/identity-providers").Put(Stamped(new JsonObject
        {
            ["name"] = "Build service",
            ["token_type"] = "JWT",
            ["jwt_issuer"] = SimulatorCredentials.ExternalIssuer,
            ["jwt_audience"] = "privx",
            ["jwt_subject_type"] = "plain",
            ["custom_attributes"] = new JsonArray(),
            ["public_key_method"] = "static",
            ["public_keys"] = new JsonArray(new JsonObject { ["key_id"] = "build-1", ["comment"] = "Signing key of the build service", ["public_key"] = string.Empty }),
            ["users_directory"] = Source("Corporate directory"),
            ["enabled"] = true,
        }));

        void PlantDirectoryEntries()
        {
            foreach (var (principal, name) in new[] { ("vera.ny", "Vera Ny"), ("walter.ny", "Walter Ny") })
            {
                state.Collection("role-store/directoryentries").Put(new JsonObject
                {
                    ["id"] = state.Ids.Next(),
                    ["principal"] = principal,
                    ["source"] = Source("Corporate directory"),
                    ["source_type"] = "AD",
                    ["source_user_id"] = principal,
                    ["full_name"] = name,
                    ["email"] = $"{principal}@nordlys.example",
                    ["roles"] = new JsonArray(),
                });
            }
        }
    }
}
