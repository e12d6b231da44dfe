using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Services.SecretsManager;

/// <summary>Target domains, the accounts that scans find in them, and those that PrivX manages.</summary>
internal sealed class TargetDomains
{
    public const string Domains = "secrets-manager/targetdomains";
    public const string Scanned = "secrets-manager/accounts";
    public const string Managed = "secrets-manager/managedaccounts";

    private static readonly string[] ManagedSettings = ["enabled", "rotation_enabled", "explicit_checkout", "disable_rdp_cert_auth", "password_policy", "comment"];

    private readonly ServiceBuilder _service;
    private readonly SimulatorEngine _engine;
    private readonly Resource _domains;
    private readonly Resource _scanned;
    private readonly Resource _managed;

    public TargetDomains(ServiceBuilder service)
    {
        _service = service;
        _engine = service.Engine;
        // Those below first: what lies below a domain is not the domain.
        _scanned = service.Resource("targetdomains/{target_domain_id}/accounts", "TargetDomainAccount", AddTimes);
        _managed = service.Resource("targetdomains/{target_domain_id}/managedaccounts", "ManagedAccount", resource =>
        {
            AddTimes(resource);
            resource.Complete = CompleteManaged;
            resource.Deleting = (_, account) => Forget(account);
            resource.Collection.Changed = service.Engine.Secrets.SyncManaged;
        });
        _domains = service.Resource("targetdomains", "TargetDomain", resource =>
        {
            resource.Unique = ["name"];
            resource.Complete = CompleteDomain;
            resource.Deleting = (_, domain) => Empty(domain["id"]!.ToString());
        });
    }

    public void Register()
    {
        _service.Handle("resolveTargetDomains", Resolve);
        _service.Handle("refreshTargetDomain", Refresh);

        Below("listTargetDomainAccounts", _scanned.List);
        Below("searchTargetDomainAccounts", _scanned.Search);
        Below("updateTargetDomainAccount", context => _scanned.Change(context, account => Copy(context.BodyObject, account, "ignored", "comment")));
        Below("updateTargetDomainAccounts", context => Batch(context, _scanned, id =>
            _scanned.Collection.Change(id, account => Copy(context.BodyObject["changes"]!.AsObject(), account, "ignored", "comment"))));

        Below("listManagedAccounts", _managed.List);
        Below("searchManagedAccounts", _managed.Search);
        Below("createManagedAccount", _managed.Create);
        Below("getManagedAccount", context => OperationResult.Ok(WithCheckouts(_managed.Need(context).Real.DeepClone().AsObject())));
        Below("createManagedAccounts", Onboard);
        Below("deleteManagedAccounts", context => Batch(context, _managed, id =>
        {
            Forget(_managed.Collection.Get(id)!.Real);
            _managed.Collection.Remove(id);
        }));
        Below("updateManagedAccounts", context => Batch(context, _managed, id => _managed.Collection.Change(id, account =>
        {
            Copy(context.BodyObject["changes"]!.AsObject(), account, ManagedSettings);
            NamePolicy(account);
            _managed.Stamp(context, account, created: false);
        })));
        Below("rotateManagedAccounts", context =>
        {
            foreach (var id in Ids(context, _managed))
            {
                CheckRotation(_managed.Collection.Get(id)!.Real);
            }

            return Batch(context, _managed, id => _engine.Secrets.RotateManaged(id, "MANUAL", error: context.JobError(id)));
        });
        Below("rotateManagedAccountPassword", context =>
        {
            var account = _managed.Need(context);
            CheckRotation(account.Real);
            _engine.Secrets.RotateManaged(account.Id, "MANUAL", error: context.JobError(account.Id));
            return OperationResult.Done();
        });
        Below("setManagedAccountPassword", context =>
        {
            _engine.Secrets.StoreManaged(_managed.Need(context).Id, context.BodyObject["password"]!.ToString());
            return OperationResult.Done();
        });
    }

    private static void AddTimes(Resource resource)
    {
        foreach (var time in new[] { "created", "updated" })
        {
            resource.Comparisons[$"{time}_after"] = (document, wanted) => Timestamp.IsWithin(document[time], wanted, null);
            resource.Comparisons[$"{time}_before"] = (document, wanted) => Timestamp.IsWithin(document[time], null, wanted);
        }
    }

    private static void Copy(JsonObject from, JsonObject to, params IEnumerable<string> members)
    {
        foreach (var member in members)
        {
            if (from[member] is { } value)
            {
                to[member] = value.DeepClone();
            }
        }
    }

    private static string DomainId(OperationContext context) => context.PathValue("target_domain_id");

    private static void CompleteDomain(OperationContext context, JsonObject domain, JsonObject? before)
    {
        domain["enabled"] ??= true;
        domain["comment"] ??= string.Empty;
        domain["endpoints"] ??= new JsonArray();
        domain["periodic_scan"] ??= false;
        domain["auto_onboarding"] ??= false;
        domain["scan_status"] ??= "NOT_SCANNED";
        domain["scan_message"] ??= string.Empty;
        domain["last_scanned"] ??= Timestamp.Never;
    }

    private static void CheckRotation(JsonObject account)
    {
        if (account["rotation_enabled"]?.GetValue<bool>() != true)
        {
            throw new ApiException(400, ErrorCodes.FeatureDisabled, $"Rotation is not enabled for {account["username"]}.");
        }

        if (account["locked"]?.GetValue<bool>() == true)
        {
            throw new ApiException(409, ErrorCodes.OutOfResources, $"The account {account["username"]} is locked: a rotation runs.");
        }
    }

    /// <summary>Carries out an operation below a target domain, which must be there.</summary>
    private void Below(string operationId, OperationHandler handler) => _service.Handle(operationId, context =>
        _domains.Collection.Get(DomainId(context)) is null ? throw ApiException.NotFound($"Target domain {DomainId(context)}") : handler(context));

    private static StoredObject[] InDomain(Resource resource, string domainId) =>
        [.. resource.Collection.Ordered(null, descending: false).Where(stored => stored.Scope == domainId)];

    private void Empty(string domainId)
    {
        foreach (var resource in new[] { _scanned, _managed })
        {
            foreach (var stored in InDomain(resource, domainId))
            {
                resource.Collection.Remove(stored.Id);
            }
        }
    }

    /// <summary>The ids of a batch, which must all be there: otherwise nothing is done.</summary>
    private static string[] Ids(OperationContext context, Resource resource)
    {
        var ids = context.BodyObject["ids"]!.AsArray().Select(id => id!.ToString()).ToArray();
        var missing = ids.FirstOrDefault(id => resource.Collection.Get(id)?.Scope != DomainId(context));
        return missing is null ? ids : throw new ApiException(400, ErrorCodes.InvalidRequestData, $"{resource.Schema.Name} {missing} is not there.", "ids");
    }

    private static OperationResult Batch(OperationContext context, Resource resource, Action<string> action)
    {
        context.ForEach(Ids(context, resource), action);
        return OperationResult.Done();
    }

    private OperationResult Resolve(OperationContext context)
    {
        var items = new JsonArray();
        foreach (var name in context.Body!.AsArray())
        {
            if (_domains.Collection.FindBy("name", name!.ToString()) is { } domain)
            {
                items.Add(new JsonObject { ["id"] = domain["id"]!.ToString(), ["target_domain_name"] = domain["name"]!.ToString() });
            }
        }

        return OperationResult.Ok(new JsonObject { ["count"] = items.Count, ["items"] = items });
    }

    private OperationResult Refresh(OperationContext context)
    {
        var domain = _domains.Need(context);
        _domains.Collection.Change(domain.Id, document =>
        {
            document["scan_status"] = "RUNNING";
            document["scan_message"] = string.Empty;
        });
        var author = context.Caller.UserId;
        var error = context.JobError(domain.Id);
        context.State.Schedule(_engine.Options.ScanTime, () => FinishScan(domain.Id, author, error));
        return OperationResult.Done();
    }

    /// <summary>Each scan finds what was planted, or one account more; what the last one found is no longer new.</summary>
    private void FinishScan(string domainId, string author, string? error)
    {
        if (_domains.Collection.Get(domainId)?.Real is not { } domain)
        {
            return;
        }

        var now = Timestamp.Precise(_engine.Clock.UtcNow);
        var works = error is null && domain["enabled"]?.GetValue<bool>() == true && domain["endpoints"] is JsonArray { Count: > 0 };
        if (works)
        {
            var known = InDomain(_scanned, domainId);
            foreach (var stored in known.Where(stored => stored.Real["state"]?.ToString() == "NEW"))
            {
                _scanned.Collection.Change(stored.Id, account => account["state"] = "UNMANAGED");
            }

            foreach (var (name, fullName) in Found(domainId, known.Length))
            {
                var id = AddScanned(domain, name, fullName, "NEW", author);
                if (domain["auto_onboarding"]?.GetValue<bool>() == true)
                {
                    Manage(id, domain, new JsonObject { ["password_policy"] = domain["auto_onboarding_policy"]?.DeepClone(), ["rotation_enabled"] = true }, author);
                }
            }
        }

        _domains.Collection.Change(domainId, document =>
        {
            document["scan_status"] = works ? "SUCCESS" : "ERROR";
            document["scan_message"] = works ? string.Empty : error ?? "No endpoint of the domain could be reached.";
            if (works)
            {
                document["last_scanned"] = now;
            }
        });
        _engine.Audit.Write("secrets-manager", works ? 1713 : 1714, ("targetDomain", domain["name"]?.ToString()));
    }

    /// <summary>What was planted to be found; one account more where nothing was.</summary>
    private (string Name, string FullName)[] Found(string domainId, int known)
    {
        var planted = _engine.WaitingAccounts.Where(account => account.DomainId == domainId).Select(account => (account.UserName, account.FullName)).ToArray();
        _engine.WaitingAccounts.RemoveAll(account => account.DomainId == domainId);
        return planted.Length > 0 ? planted : [(string.Create(CultureInfo.InvariantCulture, $"svc-found-{known + 1:d2}"), "Found by a scan")];
    }

    private string AddScanned(JsonObject domain, string name, string fullName, string state, string author)
    {
        var account = Account(_engine, domain, name, fullName, state, author);
        _scanned.Collection.Put(account, domain["id"]!.ToString());
        return account["id"]!.ToString();
    }

    /// <summary>An account as a scan finds it.</summary>
    public static JsonObject Account(SimulatorEngine engine, JsonObject domain, string name, string fullName, string state, string author)
    {
        var id = engine.State.Ids.Next();
        var now = Timestamp.Precise(engine.Clock.UtcNow);
        return new JsonObject
        {
            ["id"] = id,
            ["username"] = name,
            ["email"] = $"{name}@{domain["domain_name"]}",
            ["full_name"] = fullName,
            ["source_id"] = $"CN={fullName},OU=Services,DC=nordlys,DC=example",
            ["security_id"] = $"S-1-5-21-1004336348-{uint.Parse(id.AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture)}",
            ["additional_data"] = new JsonObject { ["sam_account_name"] = name },
            ["target_domain"] = new JsonObject { ["id"] = domain["id"]!.ToString(), ["name"] = domain["name"]!.ToString(), ["deleted"] = false },
            ["state"] = state,
            ["ignored"] = false,
            ["comment"] = string.Empty,
            ["created"] = now,
            ["author"] = author,
            ["updated"] = now,
            ["updated_by"] = author,
        };
    }

    private void CompleteManaged(OperationContext context, JsonObject account, JsonObject? before)
    {
        var domain = _domains.Collection.Get(DomainId(context))!.Real;
        var id = account["id"]!.ToString();
        var name = account["username"]!.ToString();
        if (InDomain(_managed, DomainId(context)).Any(other => other.Id != id && Resource.Equal(other.Real["username"], name)))
        {
            throw new ApiException(400, ErrorCodes.ValueDuplicate, $"Another managed account of {domain["name"]} has this username.", "username");
        }

        account["target_domain"] = new JsonObject { ["id"] = domain["id"]!.ToString(), ["name"] = domain["name"]!.ToString(), ["deleted"] = false };
        account["enabled"] ??= true;
        account["rotation_enabled"] ??= false;
        account["explicit_checkout"] ??= false;
        account["locked"] ??= false;
        account["comment"] ??= string.Empty;
        account["rotation_history"] ??= new JsonArray();
        account["state"] ??= MarkManaged(domain, name) ? "MANAGED" : "UNMANAGED";
        NamePolicy(account);
    }

    /// <summary>Handles carry the name as it is now.</summary>
    private void NamePolicy(JsonObject account)
    {
        if (account["password_policy"] is not JsonObject handle || handle["id"]?.ToString() is not { Length: > 0 } id)
        {
            return;
        }

        var policy = _engine.State.Collection(SecretsManagerService.Policies).Get(id)?.Real
            ?? throw new ApiException(400, ErrorCodes.InvalidRequestData, $"Password policy {id} is not there.", "password_policy");
        account["password_policy"] = new JsonObject { ["id"] = id, ["name"] = policy["name"]!.ToString(), ["deleted"] = false };
    }

    private bool MarkManaged(JsonObject domain, string name)
    {
        var scanned = InDomain(_scanned, domain["id"]!.ToString()).FirstOrDefault(stored => Resource.Equal(stored.Real["username"], name));
        return scanned is not null && _scanned.Collection.Change(scanned.Id, account => account["state"] = "MANAGED");
    }

    /// <summary>The account in the directory stays, but is no longer managed.</summary>
    private void Forget(JsonObject account)
    {
        var domainId = account["target_domain"]?["id"]?.ToString() ?? string.Empty;
        var scanned = InDomain(_scanned, domainId).FirstOrDefault(stored => Resource.Equal(stored.Real["username"], account["username"]!));
        if (scanned is not null)
        {
            _scanned.Collection.Change(scanned.Id, document => document["state"] = "UNMANAGED");
        }
    }

    private OperationResult Onboard(OperationContext context)
    {
        var domain = _domains.Collection.Get(DomainId(context))!.Real;
        var ids = Ids(context, _scanned);
        var managed = ids.FirstOrDefault(id => _scanned.Collection.Get(id)!.Real["state"]?.ToString() == "MANAGED");
        if (managed is not null)
        {
            throw new ApiException(400, ErrorCodes.ValueDuplicate, $"{_scanned.Collection.Get(managed)!.Real["username"]} is managed already.", "ids");
        }

        var data = context.BodyObject["data"]!.AsObject();
        var created = new List<string>();
        context.ForEach(ids, id => created.Add(Manage(id, domain, data, context.Caller.UserId)));
        if (data["rotate"]?.GetValue<bool>() == true)
        {
            foreach (var id in created)
            {
                _engine.Secrets.RotateManaged(id, "MANUAL", error: context.JobError(id));
            }
        }

        return OperationResult.Of(201, new JsonObject { ["ids"] = new JsonArray([.. created.Select(id => JsonValue.Create(id))]) });
    }

    private string Manage(string scannedId, JsonObject domain, JsonObject data, string author)
    {
        var scanned = _scanned.Collection.Get(scannedId)!.Real;
        var id = _engine.State.Ids.Next();
        var now = Timestamp.Precise(_engine.Clock.UtcNow);
        var account = new JsonObject
        {
            ["id"] = id,
            ["enabled"] = true,
            ["rotation_enabled"] = false,
            ["explicit_checkout"] = false,
            ["state"] = "MANAGED",
            ["comment"] = string.Empty,
            ["locked"] = false,
            ["rotation_history"] = new JsonArray(),
            ["created"] = now,
            ["author"] = author,
            ["updated"] = now,
            ["updated_by"] = author,
        };
        Copy(scanned, account, "username", "email", "full_name", "source_id", "security_id", "additional_data", "target_domain");
        Copy(data, account, ManagedSettings);
        NamePolicy(account);
        _scanned.Collection.Change(scannedId, document => document["state"] = "MANAGED");
        _managed.Collection.Put(account, domain["id"]!.ToString());
        return id;
    }

    /// <summary>Who has the account at the moment; the secrets themselves are a matter of the authorizer.</summary>
    private JsonObject WithCheckouts(JsonObject account)
    {
        account["checkouts"] = new JsonArray([.. _engine.State.Checkouts.All()
            .Where(checkout => Resource.Equal(checkout["managed_account_id"], account["id"]!))
            .Select(checkout =>
            {
                var shown = new JsonObject { ["target_domain_id"] = account["target_domain"]!["id"]!.ToString() };
                Copy(checkout, shown, "id", "type", "user_id", "expires", "created", "explicit_checkout", "username", "managed_account_id");
                return shown;
            })]);
        return account;
    }
}
