using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Services.SecretsManager;

namespace PrivX.Simulator.Seed;

/// <summary>Plants password policies, rotation scripts, target domains with their accounts, and hosts whose passwords are rotated.</summary>
internal sealed class SecretsManagerSeed
{
    private const string LinuxScript = "#!/bin/sh\necho '{{account}}:{{password}}' | chpasswd\n";
    private const string WindowsScript = "Set-LocalUser -Name '{{account}}' -Password (ConvertTo-SecureString '{{password}}' -AsPlainText -Force)\r\n";

    private readonly SimulatorEngine _engine;
    private readonly string _created;
    private readonly string _administrator;

    private SecretsManagerSeed(SimulatorEngine engine)
    {
        _engine = engine;
        _created = Timestamp.Short(engine.Clock.UtcNow.AddDays(-200));
        _administrator = engine.State.Users.FindBy("principal", engine.Credentials.UserName)!["id"]!.ToString();
    }

    private SimulatorState State => _engine.State;

    public static void Plant(SimulatorEngine engine)
    {
        var seed = new SecretsManagerSeed(engine);
        seed.PlantHosts();
        seed.PlantDomains();
        seed.PlantCheckoutOfSomebodyElse();
    }

    private JsonObject Policy(string name, TimeSpan checkout, bool rotate, int maximum)
    {
        var policy = new JsonObject
        {
            ["id"] = State.Ids.Next(),
            ["name"] = name,
            ["rotation_interval"] = Duration.Write(_engine, TimeSpan.FromDays(30)),
            ["password_min_length"] = 16,
            ["password_max_length"] = 24,
            ["use_special_characters"] = true,
            ["use_lower_case"] = true,
            ["use_upper_case"] = true,
            ["use_numbers"] = true,
            ["max_versions"] = 3,
            ["number_of_retries"] = 3,
            ["retry_interval"] = Duration.Write(_engine, TimeSpan.FromMinutes(10)),
            ["max_concurrent_checkouts"] = maximum,
            ["max_checkout_duration"] = Duration.Write(_engine, checkout),
            ["rotate_on_release"] = rotate,
            ["verify_after_rotation"] = true,
        };
        Sign(policy, "created_by");
        State.Collection(SecretsManagerService.Policies).Put(policy);
        return policy;
    }

    private void Sign(JsonObject document, string creator)
    {
        document["created"] = _created;
        document[creator] = _administrator;
        document["updated"] = _created;
        document["updated_by"] = _administrator;
    }

    private string Script(string name, string system, string text)
    {
        var script = new JsonObject { ["id"] = State.Ids.Next(), ["name"] = name, ["operating_system"] = system, ["script"] = text };
        Sign(script, "created_by");
        State.Collection(SecretsManagerService.Scripts).Put(script);
        return script["id"]!.ToString();
    }

    private void PlantHosts()
    {
        var policy = Policy("Host accounts", TimeSpan.FromMinutes(30), rotate: false, maximum: 1)["id"]!.ToString();
        var linux = Script("Linux, chpasswd", "LINUX", LinuxScript);
        var windows = Script("Windows, local user", "WINDOWS", WindowsScript);
        Rotate("web-01", "LINUX", linux, failed: false);
        Rotate("db-01", "LINUX", linux, failed: false);
        Rotate("db-02", "LINUX", linux, failed: true);
        Rotate("dc-01", "WINDOWS", windows, failed: false);

        void Rotate(string name, string system, string script, bool failed)
        {
            // The named hosts come first: an index over a hundred thousand generated ones would cost seconds and their texts in memory.
            if (State.Hosts.FindBy("common_name", name)?["id"]?.ToString() is not { } id)
            {
                return;
            }

            State.Hosts.Change(id, host =>
            {
                host["password_rotation_enabled"] = true;
                var statuses = new JsonArray();
                foreach (var principal in host["principals"]!.AsArray().OfType<JsonObject>().Where(principal => principal["principal"]?.ToString().Length > 0))
                {
                    principal["rotate"] = true;
                    statuses.Add(new JsonObject
                    {
                        ["principal"] = principal["principal"]!.ToString(),
                        ["last_rotated"] = Timestamp.Precise(_engine.Clock.UtcNow.AddDays(-12)),
                        ["last_error"] = failed ? Timestamp.Precise(_engine.Clock.UtcNow.AddDays(-1)) : null,
                        ["last_error_details"] = failed ? "The connection timed out." : string.Empty,
                    });
                }

                host["password_rotation"] = new JsonObject
                {
                    ["access_group_id"] = host["access_group_id"]!.ToString(),
                    ["use_main_account"] = false,
                    ["operating_system"] = system,
                    ["protocol"] = system == "LINUX" ? "SSH" : "WINRM",
                    ["certificate_validation_options"] = "DISABLED",
                    ["password_policy_id"] = policy,
                    ["script_template_id"] = script,
                    ["rotation_status"] = statuses,
                    ["created"] = _created,
                    ["updated"] = _created,
                    ["created_by"] = _administrator,
                    ["updated_by"] = _administrator,
                };
            });
            PlantSecret(State.Hosts.Find(id)!);
        }
    }

    private void PlantSecret(JsonObject host)
    {
        var rotation = host["password_rotation"]!;
        var id = host["id"]!.ToString();
        State.Collection(HostRotation.Secrets).Put(new JsonObject
        {
            ["host_id"] = id,
            ["metadata"] = new JsonObject
            {
                ["host_id"] = id,
                ["access_group_id"] = rotation["access_group_id"]!.ToString(),
                ["address"] = host["addresses"]![0]!.ToString(),
                ["port"] = rotation["protocol"]!.ToString() == "SSH" ? 22 : 5986,
                ["operating_system"] = rotation["operating_system"]!.ToString().ToLowerInvariant(),
                ["protocol"] = rotation["protocol"]!.ToString(),
                ["certificate_validation_options"] = "DISABLED",
                ["use_main_account"] = false,
                ["password_policy_id"] = rotation["password_policy_id"]!.ToString(),
                ["script_template_id"] = rotation["script_template_id"]!.ToString(),
                ["created"] = _created,
                ["created_by"] = _administrator,
                ["updated"] = _created,
                ["updated_by"] = _administrator,
            },
            ["accounts"] = new JsonArray([.. rotation["rotation_status"]!.AsArray().Select(Account)]),
        });

        JsonObject Account(JsonNode? status)
        {
            var account = new JsonObject
            {
                ["account"] = status!["principal"]!.ToString(),
                ["host_id"] = id,
                ["rotation_initiate"] = status["last_rotated"]!.ToString(),
                ["last_rotated"] = status["last_rotated"]!.ToString(),
                ["last_error_details"] = status["last_error_details"]!.ToString(),
                ["created"] = _created,
                ["created_by"] = _administrator,
            };
            if (status["last_error"] is { } failed)
            {
                account["last_error"] = failed.DeepClone();
            }

            return account;
        }
    }

    private void PlantDomains()
    {
        var nordlys = Domain("NORDLYS", "nordlys.example", "Service accounts of the corporate directory", new JsonObject
        {
            ["type"] = "AD",
            ["scan_priority"] = 1,
            ["rotation_priority"] = 1,
            ["ldap_protocol"] = "LDAPS",
            ["ldap_address"] = "dc-01.nordlys.example",
            ["ldap_port"] = 636,
            ["ldap_base_dn"] = "OU=Services,DC=nordlys,DC=example",
            ["ldap_bind_dn"] = "CN=privx-rotation,OU=Services,DC=nordlys,DC=example",
            ["ldap_bind_password"] = _engine.Credentials.Derive("bind-rotation"),
            ["ldap_user_filter"] = "(objectClass=user)",
        });
        Domain("PAPER", string.Empty, "No directory behind it: passwords are set by hand", null);

        var services = Policy("Service accounts", TimeSpan.FromHours(1), rotate: true, maximum: 1);
        Add("svc-backup", "Backup service", isExplicit: true, services);
        Add("svc-deploy", "Deployment service", isExplicit: true, Policy("Shared deployment", TimeSpan.FromMinutes(15), rotate: false, maximum: 2));
        Add("adm-tier0", "Domain administrator for emergencies", isExplicit: true, Policy("Tier 0", TimeSpan.FromMinutes(30), rotate: true, maximum: 1));
        Add("svc-scanner", "Taken by PrivX itself only", isExplicit: false, Policy("Scanners", TimeSpan.FromHours(8), rotate: false, maximum: 5));
        foreach (var (name, fullName) in new[] { ("svc-print", "Print spooler"), ("svc-sql", "Database engine"), ("svc-mail", "Mail relay"), ("svc-report", "Report builder") })
        {
            State.Collection(TargetDomains.Scanned).Put(
                TargetDomains.Account(_engine, nordlys, name, fullName, name == "svc-report" ? "NEW" : "UNMANAGED", _administrator), nordlys["id"]!.ToString());
        }

        for (var number = State.Collection(TargetDomains.Managed).Count; number < _engine.Options.ManagedAccounts; number++)
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"svc-{number:d4}"), "Generated", isExplicit: true, services);
        }

        void Add(string name, string fullName, bool isExplicit, JsonObject policy)
        {
            var scanned = TargetDomains.Account(_engine, nordlys, name, fullName, "MANAGED", _administrator);
            State.Collection(TargetDomains.Scanned).Put(scanned, nordlys["id"]!.ToString());
            var account = new JsonObject
            {
                ["id"] = State.Ids.Next(),
                ["username"] = name,
                ["email"] = string.Empty,
                ["full_name"] = fullName,
                ["sam_account_name"] = name,
                ["source_id"] = scanned["source_id"]!.ToString(),
                ["security_id"] = scanned["security_id"]!.ToString(),
                ["target_domain"] = scanned["target_domain"]!.DeepClone(),
                ["password_policy"] = new JsonObject { ["id"] = policy["id"]!.ToString(), ["name"] = policy["name"]!.ToString(), ["deleted"] = false },
                ["enabled"] = true,
                ["rotation_enabled"] = policy["rotate_on_release"]!.GetValue<bool>(),
                ["explicit_checkout"] = isExplicit,
                ["state"] = "MANAGED",
                ["comment"] = string.Empty,
                ["locked"] = false,
                ["rotation_history"] = new JsonArray(),
            };
            Sign(account, "author");
            State.Collection(TargetDomains.Managed).Put(account, nordlys["id"]!.ToString());
            _engine.Secrets.StoreManaged(account["id"]!.ToString(), _engine.Credentials.Derive(name));
        }
    }

    private JsonObject Domain(string name, string domainName, string comment, JsonObject? endpoint)
    {
        var domain = new JsonObject
        {
            ["id"] = State.Ids.Next(),
            ["name"] = name,
            ["domain_name"] = domainName,
            ["enabled"] = true,
            ["periodic_scan"] = endpoint is not null,
            ["periodic_scan_interval"] = 86400,
            ["scan_status"] = endpoint is null ? "NOT_SCANNED" : "SUCCESS",
            ["scan_message"] = string.Empty,
            ["last_scanned"] = endpoint is null ? Timestamp.Never : Timestamp.Precise(_engine.Clock.UtcNow.AddHours(-9)),
            ["auto_onboarding"] = false,
            ["endpoints"] = endpoint is null ? new JsonArray() : new JsonArray(endpoint),
            ["comment"] = comment,
        };
        Sign(domain, "author");
        State.Collection(TargetDomains.Domains).Put(domain);
        return domain;
    }

    /// <summary>One account is taken from the start, by somebody else.</summary>
    private void PlantCheckoutOfSomebodyElse()
    {
        if (_engine.Secrets.Find("adm-tier0", null) is { } secret && State.Users.FindBy("principal", "carla.berg") is { } user)
        {
            _engine.Secrets.CheckOut(secret, user["id"]!.ToString(), explicitly: true, TimeSpan.FromMinutes(20));
        }
    }
}
