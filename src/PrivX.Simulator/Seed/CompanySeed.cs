using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Services.HostStore;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Seed;

/// <summary>Plants a small company, Nordlys Instruments, and as many more hosts, users and roles as are asked for.</summary>
internal sealed class CompanySeed
{
    private const string Domain = "nordlys.example";
    private const int CheckedEvery = 1000;

    private const string GeneratedRole = "Team ";

    /// <summary>The role that gets as many members as are asked for.</summary>
    private const string Crowded = "Contractors";

    private static readonly string[] FirstNames =
    [
        "Anna", "Björn", "Carla", "David", "Elin", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Karin", "Lars", "Mei", "Nils", "Olga", "Pekka",
        "Quinn", "Rosa", "Sami", "Tuuli",
    ];

    private static readonly string[] LastNames = ["Berg", "Dahl", "Ek", "Falk", "Holm", "Lind", "Nyman", "Sandström"];

    private static readonly string[] UserDirectories = ["Corporate directory", "Optics lab directory"];

    private static readonly string[] Departments = ["Platform", "Databases", "Field service", "Finance", "Optics lab"];

    private static readonly HostBlueprint[] Hosts =
    [
        new("web-01", "linux", 11, "dmz", "Web operators", ["production", "web"]),
        new("web-02", "linux", 12, "dmz", "Web operators", ["production", "web"]),
        new("web-03", "linux", 13, "dmz", "Web operators", ["staging", "web"]),
        new("web-04", "linux", 14, "dmz", "Web operators", ["test", "web"]),
        new("shop-01", "linux", 15, "dmz", "Web operators", ["production", "shop"]),
        new("shop-02", "linux", 16, "dmz", "Web operators", ["production", "shop"]),
        new("db-01", "database", 21, "core", "Database administrators", ["production", "postgres"]),
        new("db-02", "database", 22, "core", "Database administrators", ["production", "postgres"]),
        new("db-03", "database", 23, "core", "Database administrators", ["staging", "postgres"]),
        new("db-reports", "database", 24, "core", "Report readers", ["production", "reports"]),
        new("app-01", "linux", 31, "core", "Linux administrators", ["production", "app"]),
        new("app-02", "linux", 32, "core", "Linux administrators", ["production", "app"]),
        new("app-03", "linux", 33, "core", "Linux administrators", ["staging", "app"]),
        new("build-01", "linux", 41, "lab", "Build engineers", ["build"]),
        new("build-02", "linux", 42, "lab", "Build engineers", ["build"]),
        new("git-01", "linux", 43, "lab", "Build engineers", ["production", "build"]),
        new("mail-01", "linux", 51, "core", "Linux administrators", ["production", "mail"]),
        new("log-01", "linux", 52, "core", "Security officers", ["production", "logs"]),
        new("bastion-01", "linux", 61, "dmz", "Linux administrators", ["production", "bastion"]),
        new("dc-01", "windows", 71, "core", "Windows administrators", ["production", "directory"]),
        new("dc-02", "windows", 72, "core", "Windows administrators", ["production", "directory"]),
        new("files-01", "windows", 73, "core", "Windows administrators", ["production", "files"]),
        new("term-01", "windows", 74, "core", "Contractors", ["production", "terminal"]),
        new("term-02", "windows", 75, "core", "Contractors", ["production", "terminal"]),
        new("erp-01", "windows", 76, "core", "Finance systems", ["production", "erp"]),
        new("switch-01", "device", 81, "network", "Network administrators", ["network"]),
        new("switch-02", "device", 82, "network", "Network administrators", ["network"]),
        new("firewall-01", "device", 83, "network", "Network administrators", ["network", "production"]),
        new("lab-01", "linux", 91, "lab", "Optics lab", ["lab"]),
        new("lab-02", "linux", 92, "lab", "Optics lab", ["lab", "retired"]),
    ];

    private readonly SimulatorEngine _engine;
    private readonly Dictionary<string, string> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    private readonly string _created;
    private string _accessGroup = string.Empty;
    private string _productionGroup = string.Empty;
    private string _administrator = string.Empty;

    private CompanySeed(SimulatorEngine engine)
    {
        _engine = engine;
        _created = Timestamp.Short(engine.Clock.UtcNow.AddDays(-200));
    }

    private SimulatorState State => _engine.State;

    public static void Plant(SimulatorEngine engine)
    {
        var seed = new CompanySeed(engine);
        lock (engine.State.Lock)
        {
            seed._administrator = engine.State.Ids.Next();
            seed.PlantAccessGroups();
            seed.PlantSources();
            seed.PlantRoles();
            seed.PlantUsers();
            seed.PlantApiClient();
            LocalUserStoreSeed.Plant(engine, seed._created, seed._administrator);
            RoleStoreSeed.Plant(engine, seed._created, seed._administrator);
            AuthSeed.Plant(engine, seed._created);
            VaultSeed.Plant(engine, seed._created, seed._administrator);
            WorkflowSeed.Plant(engine, seed._created, seed._administrator);
            seed.PlantHosts();
            seed.PlantWhitelists();
            seed.PlantSessionHostCertificates();
        }
    }

    private static JsonArray Strings(params IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static string Fold(string name) => name.ToLowerInvariant().Replace('ö', 'o');

    private string Put(ObjectStore collection, JsonObject document)
    {
        var id = document["id"]?.ToString() ?? State.Ids.Next();
        document["id"] = id;
        document["created"] = _created;
        document["updated"] = _created;
        collection.Put(document);
        return id;
    }

    private void PlantAccessGroups()
    {
        var groups = State.Collection("authorizer/accessgroups");
        _accessGroup = Put(groups, new JsonObject { ["name"] = "Default", ["comment"] = "Default access group", ["default"] = true });
        _productionGroup = Put(groups, new JsonObject { ["name"] = "Production", ["comment"] = "Customer-facing systems", ["default"] = false });
    }

    private void PlantSources()
    {
        Add("Local users", "LOCAL", "The local user store", []);
        Add("Corporate directory", "AD", "Employees", new JsonObject
        {
            ["address"] = $"dc-01.{Domain}",
            ["port"] = 636,
            ["ldap_protocol"] = "LDAPS",
            ["ldap_base"] = "DC=nordlys,DC=example",
            ["ldap_user_filter"] = "(&(objectclass=user)(!(objectclass=computer)))",
            ["ldap_bind_dn"] = "CN=privx,OU=Services,DC=nordlys,DC=example",
            ["ldap_bind_password"] = _engine.Credentials.Derive("bind-corporate"),
        });
        Add("Optics lab directory", "LDAP", "Researchers and guests", new JsonObject
        {
            ["address"] = $"ldap.lab.{Domain}",
            ["port"] = 389,
            ["ldap_protocol"] = "STARTTLS",
            ["ldap_base_dn"] = "ou=people,dc=lab,dc=nordlys,dc=example",
            ["ldap_user_dn_pattern"] = "uid={0},ou=people",
            ["ldap_bind_dn"] = "uid=privx,ou=services",
            ["ldap_bind_password"] = _engine.Credentials.Derive("bind-lab"),
        });
        Add("AWS Stockholm", "AWS", "Hosts in eu-north-1", new JsonObject
        {
            ["iam_access_key_id"] = "AKIASIMULATED0000001",
            ["iam_secret_access_key"] = _engine.Credentials.Derive("iam"),
            ["iam_fetch_roles"] = false,
            ["use_instance_tags"] = true,
        });
        Add("Nordlys ID", "OIDC", "Single sign-on", new JsonObject
        {
            ["oidc_enabled"] = true,
            ["oidc_issuer"] = $"https://id.{Domain}",
            ["oidc_button_title"] = "Nordlys ID",
            ["oidc_client_id"] = "privx",
            ["oidc_client_secret"] = _engine.Credentials.Derive("oidc"),
            ["oidc_additional_scopes"] = Strings("groups"),
        });
        Add("Old datacentre", "VMWARE", "Switched off after the move", new JsonObject
        {
            ["vmware_url"] = $"https://vcenter.{Domain}",
            ["vmware_username"] = "privx",
            ["vmware_password"] = _engine.Credentials.Derive("vmware"),
        });

        void Add(string name, string type, string comment, JsonObject connection)
        {
            connection["type"] = type;
            var enabled = type != "VMWARE";
            if (_engine.Options.UnknownMembers && type == "AD")
            {
                connection["member_of_a_newer_server"] = new JsonObject { ["kept"] = true };
            }

            var source = new JsonObject
            {
                ["name"] = name,
                ["comment"] = comment,
                ["tags"] = new JsonArray(),
                ["enabled"] = enabled,
                ["ttl"] = 86400,
                ["connection"] = connection,
                ["status_code"] = enabled ? "OK" : "DISABLED",
                ["status_text"] = enabled ? "Connection established" : "Disabled",
                ["author"] = _administrator,
                ["updated_by"] = _administrator,
                ["updatedby"] = _administrator,
            };
            if (type == "AD")
            {
                source["username_pattern"] = Strings($"*@{Domain}", "NORDLYS\\*");
                source["external_user_mapping"] = new JsonArray(new JsonObject { ["source_id"] = "nordlys-id", ["source_search_field"] = "mail" });
                source["session_password_enabled"] = true;
                source["session_password_policy"] = new JsonObject
                {
                    ["password_min_length"] = 16,
                    ["password_max_length"] = 20,
                    ["use_special_characters"] = true,
                    ["use_lower_case"] = true,
                    ["use_upper_case"] = true,
                    ["use_numbers"] = true,
                    ["password_entropy"] = 95,
                    ["password_strength"] = "VERY_STRONG",
                };
                source["child_session_auto_logout_delay"] = 900;
            }

            _sources[name] = Put(State.Sources, source);
        }
    }

    private void PlantRoles()
    {
        Add("privx-admin", "Built-in administrators", system: true, [.. _engine.Contract.Service("role-store").Schemas["Permission"].Enum]);
        Add("privx-user", "Everybody who may log in", system: true, "workflows-requests");
        Add("Linux administrators", "Root on Linux", system: false, "hosts-view", "hosts-manage");
        Add("Windows administrators", "Administrator on Windows", system: false, "hosts-view");
        Add("Database administrators", "Owners of the databases", system: false, "hosts-view");
        Add("Web operators", "Keep the shop open", system: false);
        Add("Network administrators", "Switches and firewalls", system: false);
        Add("Build engineers", "Build machines", system: false);
        Add("Report readers", "Read-only on the report database", system: false);
        Add("Finance systems", "ERP", system: false);
        Add("Security officers", "Logs and audits", system: false, "connections-view", "connections-playback", "logs-view");
        Add("Contractors", "Guests with an end date", system: false);
        Add("Optics lab", "Laboratory machines", system: false);
        for (var number = _roles.Count; number < _engine.Options.Roles; number++)
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"{GeneratedRole}{number:d4}"), "Generated", system: false);
        }

        void Add(string name, string comment, bool system, params string[] permissions) => _roles[name] = Put(State.Roles, new JsonObject
        {
            ["name"] = name,
            ["comment"] = comment,
            ["tags"] = new JsonArray(),
            ["access_group_id"] = _accessGroup,
            ["permissions"] = Strings(permissions),
            ["permit_agent"] = false,
            ["source_rules"] = new JsonObject { ["type"] = "GROUP", ["match"] = "ANY", ["rules"] = system ? new JsonArray() : GroupRules(name) },
            ["system"] = system,
            ["member_count"] = 0,
            ["author"] = _administrator,
            ["updated_by"] = _administrator,
            ["updatedby"] = _administrator,
        });

        // Who is in the group of this name in a directory has the role.
        JsonArray GroupRules(string name) => new(
        [
            .. UserDirectories.Select(source => new JsonObject
            {
                ["type"] = "RULE",
                ["source"] = _sources[source],
                ["search_string"] = $"(memberOf={GroupName(name)})",
            }),
        ]);
    }

    private static string GroupName(string role) => $"CN={role},OU=Groups,DC=nordlys,DC=example";

    private void PlantUsers()
    {
        var locals = State.Collection("local-user-store/users");
        var grantable = _roles.Keys.Skip(2).ToArray();
        AddUser(_administrator, _engine.Credentials.UserName, "Super User", "Local users", "LOCAL", "Platform", "privx-admin", "privx-user");
        AddLocal(_administrator, _engine.Credentials.UserName, "Super User", _engine.Credentials.UserPassword);
        var members = _engine.Options.RoleMembers ?? 0;
        var total = Math.Max(_engine.Options.Users ?? 40, members + 1);
        for (var number = 0; number < total - 1; number++)
        {
            var first = FirstNames[number % FirstNames.Length];
            var last = LastNames[number / FirstNames.Length % LastNames.Length];
            var name = $"{Fold(first)}.{Fold(last)}";
            if (number >= FirstNames.Length * LastNames.Length)
            {
                name += number.ToString(CultureInfo.InvariantCulture);
            }

            var isLocal = number % 8 == 7;
            var id = State.Ids.Next();
            var role = grantable[number % grantable.Length];
            string[] more = number < members && role != Crowded ? [Crowded] : [];
            AddUser(id, name, $"{first} {last}", isLocal ? "Local users" : number % 8 == 5 ? "Optics lab directory" : "Corporate directory", isLocal ? "LOCAL" : number % 8 == 5 ? "LDAP" : "AD", Departments[number % Departments.Length], [role, "privx-user", .. more]);
            if (isLocal)
            {
                AddLocal(id, name, $"{first} {last}", _engine.Credentials.Derive(name));
            }
        }

        void AddUser(string id, string principal, string fullName, string source, string type, string department, params string[] roles)
        {
            var unix = principal.Split('.')[0];
            var user = new JsonObject
            {
                ["id"] = id,
                ["principal"] = principal,
                ["source"] = _sources[source],
                ["source_type"] = type,
                ["source_user_id"] = type == "LOCAL" ? id : principal,
                ["full_name"] = fullName,
                ["email"] = $"{principal}@{Domain}",
                ["department"] = department,
                ["company"] = "Nordlys Instruments",
                ["job_title"] = string.Empty,
                ["telephone"] = string.Empty,
                ["locale"] = "sv_SE",
                ["distinguished_name"] = type == "AD" ? $"CN={fullName},OU={department},DC=nordlys,DC=example" : string.Empty,
                ["unix_account"] = unix,
                ["windows_account"] = type == "AD" ? $"NORDLYS\\{unix}" : string.Empty,
                ["tags"] = new JsonArray(),
                ["attributes"] = type == "LOCAL" ? null : new JsonArray(new JsonObject { ["key"] = "memberOf", ["value"] = GroupName(roles[0]) }),
                ["permissions"] = _engine.Memberships.Permissions(roles.Select(role => _roles[role])),
                ["roles"] = new JsonArray([.. roles.Select((role, index) => new JsonObject
                {
                    ["id"] = _roles[role],
                    ["name"] = role,
                    ["explicit"] = type == "LOCAL" || index > 0,
                    ["implicit"] = type != "LOCAL" && index == 0,
                    ["system"] = role.StartsWith("privx-", StringComparison.Ordinal),
                    ["grant_type"] = "PERMANENT",
                })]),
                ["mfa"] = new JsonObject { ["status"] = "DISABLED" },
                ["stale_access_token"] = false,
                ["author"] = string.Empty,
                ["updated_by"] = string.Empty,
                ["updatedby"] = string.Empty,
            };
            if (type == "AD")
            {
                user["samaccountname"] = principal;
                user["session_password_enabled"] = true;
            }

            Put(State.Users, user);
        }

        void AddLocal(string id, string name, string fullName, string password) => Put(locals, new JsonObject
        {
            ["id"] = id,
            ["username"] = name,
            ["full_name"] = fullName,
            ["email"] = $"{name}@{Domain}",
            ["password"] = new JsonObject { ["password"] = password, ["created"] = _created },
            ["password_change_required"] = false,
            ["tags"] = new JsonArray(),
        });
    }

    private void PlantApiClient() => Put(State.Collection("local-user-store/api-clients"), new JsonObject
    {
        ["id"] = _engine.Credentials.ApiClientId,
        ["name"] = "automation",
        ["secret"] = _engine.Credentials.ApiClientSecret,
        ["oauth_client_id"] = _engine.Credentials.OAuthClientId,
        ["oauth_client_secret"] = _engine.Credentials.OAuthClientSecret,
        ["roles"] = new JsonArray(new JsonObject { ["id"] = _roles["privx-admin"], ["name"] = "privx-admin" }),
        ["author"] = _administrator,
        ["updated_by"] = _administrator,
    });

    private void PlantHosts()
    {
        var wanted = _engine.Options.Hosts ?? Hosts.Length;
        foreach (var blueprint in Hosts.Take(wanted))
        {
            var host = Build(blueprint);
            HostStoreService.CompleteHost(State, host, null);
            Put(State.Hosts, host);
        }

        State.Hosts.Change(State.Hosts.FindBy("common_name", "lab-02")?["id"]!.ToString() ?? string.Empty, host => host["disabled"] = "BY_ADMIN");
        var more = wanted - Hosts.Length;
        if (more > 0)
        {
            var seed = _engine.Options.Seed;
            var source = _sources["AWS Stockholm"];

            // Generated roles are of use: each gives access to some of the generated hosts.
            (string Id, string Name)[] roles = [.. _roles.Where(role => role.Key.StartsWith(GeneratedRole, StringComparison.Ordinal)).Select(role => (role.Value, role.Key))];
            if (roles.Length == 0)
            {
                roles = [(_roles["Linux administrators"], "Linux administrators")];
            }

            State.Hosts.Fill(
                Enumerable.Range(1, more).Select(number =>
                {
                    var id = string.Create(CultureInfo.InvariantCulture, $"{(uint)seed:x8}-f1ee-4000-8000-{number:x12}");

                    var role = roles[number % roles.Length];

                    // They are all made alike; a sample is checked against the contract.
                    return new StoredObject(id, string.Empty, new GeneratedHostSource(number, id, _accessGroup, source, role.Id, role.Name))
                    {
                        IsChecked = number % CheckedEvery != 1,
                    };
                }),
                more);
        }
    }

    private JsonObject Build(HostBlueprint blueprint)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"10.10.{(blueprint.Zone == "dmz" ? 1 : 2)}.{blueprint.Number}");
        var isWindows = blueprint.Kind == "windows";
        var host = new JsonObject
        {
            ["access_group_id"] = blueprint.Tags.Contains("production") ? _productionGroup : _accessGroup,
            ["common_name"] = blueprint.Name,
            ["addresses"] = Strings(address, $"{blueprint.Name}.{Domain}"),
            ["external_id"] = $"nordlys-{blueprint.Name}",
            ["instance_id"] = string.Empty,
            ["source_id"] = string.Empty,
            ["organization"] = "Nordlys Instruments",
            ["organizational_unit"] = "IT",
            ["zone"] = blueprint.Zone,
            ["scope"] = null,
            ["host_type"] = blueprint.Kind == "device" ? "physical" : "virtual",
            ["host_classification"] = blueprint.Kind switch { "windows" => "Windows server", "device" => "Network device", _ => "Linux server" },
            ["comment"] = string.Empty,
            ["user_message"] = string.Empty,
            ["tags"] = Strings(blueprint.Tags),
            ["tofu"] = true,
            ["toch"] = false,
            ["stand_alone_host"] = true,
            ["audit_enabled"] = blueprint.Tags.Contains("production"),
            ["services"] = Services(blueprint.Kind, address),
            ["principals"] = isWindows ? WindowsPrincipals(blueprint) : LinuxPrincipals(blueprint),
            ["password_rotation_enabled"] = false,
            ["ssh_host_public_keys"] = isWindows
                ? new JsonArray()
                : new JsonArray(new JsonObject { ["key"] = $"ssh-ed25519 {Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes($"simulated host key of {blueprint.Name}"))}" }),
            ["updated_by"] = _administrator,
        };
        if (_engine.Options.UnknownMembers && blueprint.Number % 10 == 1)
        {
            host["member_of_a_newer_server"] = "kept";
        }

        return host;
    }

    private static JsonArray Services(string kind, string address)
    {
        var services = new JsonArray();
        switch (kind)
        {
            case "windows":
                services.Add(Service("RDP", 3389));
                break;
            case "database":
                services.Add(Service("SSH", 22));
                var database = Service("DB", 5432);
                database["db"] = new JsonObject { ["protocol"] = "postgres", ["tls_certificate_validation"] = "DISABLED", ["audit_skip_bytes"] = 0 };
                services.Add(database);
                break;
            case "device":
                services.Add(Service("SSH", 22));
                services.Add(Service("WEB", 443));
                break;
            default:
                services.Add(Service("SSH", 22));
                break;
        }

        return services;

        JsonObject Service(string protocol, int port) => new()
        {
            ["service"] = protocol,
            ["address"] = address,
            ["port"] = port,
            ["source"] = "UI",
            ["status"] = "OK",
            ["status_updated"] = string.Empty,
        };
    }

    private JsonArray LinuxPrincipals(HostBlueprint blueprint) => new(
        Principal("root", _engine.Credentials.Derive($"root@{blueprint.Name}"), blueprint.Role, "Linux administrators"),
        Principal(blueprint.Kind == "database" ? "postgres" : "deploy", blueprint.Kind == "database" ? _engine.Credentials.Derive($"postgres@{blueprint.Name}") : string.Empty, blueprint.Role),
        new JsonObject
        {
            ["principal"] = string.Empty,
            ["use_user_account"] = true,
            ["username_attribute"] = "unix_account",
            ["roles"] = Roles("privx-admin"),
        });

    private JsonArray WindowsPrincipals(HostBlueprint blueprint) => new(
        Principal("Administrator", _engine.Credentials.Derive($"administrator@{blueprint.Name}"), "Windows administrators"),
        new JsonObject
        {
            ["principal"] = string.Empty,
            ["use_user_account"] = true,
            ["username_attribute"] = "windows_account",
            ["roles"] = Roles(blueprint.Role),
        });

    private JsonObject Principal(string name, string passphrase, params string[] roles) => new()
    {
        ["principal"] = name,
        ["passphrase"] = passphrase,
        ["rotate"] = false,
        ["use_user_account"] = false,
        ["roles"] = Roles(roles),
        ["applications"] = new JsonArray(),
        ["service_options"] = HostStoreService.DefaultServiceOptions(),
        ["command_restrictions"] = new JsonObject { ["enabled"] = false, ["default_whitelist"] = new JsonObject(), ["rshell_variant"] = string.Empty },
    };

    private JsonArray Roles(params string[] names) =>
        new([.. names.Distinct(StringComparer.Ordinal).Select(name => new JsonObject { ["id"] = _roles[name], ["name"] = name })]);

    private void PlantWhitelists()
    {
        var whitelists = State.Collection("host-store/whitelists");
        Put(whitelists, new JsonObject
        {
            ["name"] = "Look only",
            ["comment"] = "Nothing that changes anything",
            ["type"] = "glob",
            ["whitelist_patterns"] = Strings("ls *", "cat *", "systemctl status *"),
            ["author"] = _administrator,
            ["updated_by"] = _administrator,
        });
        Put(whitelists, new JsonObject
        {
            ["name"] = "Restart web",
            ["comment"] = string.Empty,
            ["type"] = "regex",
            ["whitelist_patterns"] = Strings("systemctl (status|restart) nginx"),
            ["author"] = _administrator,
            ["updated_by"] = _administrator,
        });
    }

    // files-01 stands in front of two session hosts.
    private void PlantSessionHostCertificates()
    {
        if (State.Hosts.FindBy("common_name", "files-01")?["id"]?.ToString() is not { } host)
        {
            return;
        }

        var certificates = State.Collection("host-store/session_host_certificates");
        foreach (var name in new[] { $"rds-01.{Domain}", $"rds-02.{Domain}" })
        {
            certificates.Put(
                new JsonObject
                {
                    ["id"] = State.Ids.Next(),
                    ["hostname"] = name,
                    ["host_certificate"] = new JsonObject
                    {
                        ["subject"] = $"CN={name}",
                        ["issuer"] = "CN=Nordlys Issuing CA",
                        ["serial"] = "4A01",
                        ["not_before"] = _created,
                        ["not_after"] = Timestamp.Short(_engine.Clock.UtcNow.AddDays(165)),
                        ["dns_names"] = Strings(name),
                    },
                    ["host_certificate_raw"] = string.Empty,
                },
                host);
        }
    }
}
