using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Services.RoleStore;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Services.Workflow;

/// <summary>Requests for roles, from asking to granting and taking back. A request keeps its workflow as it was.</summary>
internal sealed class AccessRequests(SimulatorEngine engine)
{
    private const string Waiting = "WAITING";
    private const string Approved = "APPROVED";
    private const string Denied = "DENIED";

    private static readonly string[] Terms = ["grant_type", "grant_start", "grant_end", "floating_length"];

    public void Register(ServiceBuilder service)
    {
        var requests = service.Resource("requests", "AccessRequest");
        service.Handle("listAccessRequests", context => List(context, requests, context.QueryText("filter")!, _ => true));
        service.Handle("searchAccessRequests", context => Search(context, requests));
        service.Handle("createAccessRequest", context => Create(context, requests));
        service.Handle("decideAccessRequest", context => Decide(context, requests));
        service.Handle("revokeAccessRequestRole", context => Revoke(context, requests));
        service.Handle("listRequestableRoles", ListRequestable);
    }

    private static ApiException Bad(string message, string property) => new(400, ErrorCodes.InvalidRequestData, message, property);

    private static string Caller(OperationContext context) => context.Caller.UserId;

    private static IEnumerable<JsonObject> Approvers(JsonObject step) => Json.Objects(step["approvers"]);

    private static bool IsDone(JsonObject step) => Json.Text(step["match"]) switch
    {
        "AUTO" => true,
        "ANY" => Approvers(step).Any(approver => Json.Text(approver["decision"]) == Approved),
        _ => Approvers(step).All(approver => Json.Text(approver["decision"]) == Approved),
    };

    /// <summary>Index of the first step that still waits; -1 when all are done.</summary>
    private static int Current(JsonObject request) => Array.FindIndex([.. Json.Objects(request["steps"])], step => !IsDone(step));

    private static OperationResult List(OperationContext context, Resource requests, string filter, Func<StoredObject, bool> wanted)
    {
        var caller = Caller(context);
        var held = context.Engine.Access.Roles(context.Caller);
        Func<JsonObject, bool> fits = filter.ToLowerInvariant() switch
        {
            "requests" => request => IsRequester(request, caller),
            "active_requests" => request => IsRequester(request, caller) && Json.Text(request["status"]) == Waiting,
            "approvals" => request => Json.Objects(request["steps"]).SelectMany(Approvers).Any(approver =>
                held.Contains(Json.Text(approver["role"]?["id"])) || Json.Text(approver["user"]?["id"]) == caller),
            "active_approvals" => request => Json.Text(request["status"]) == Waiting
                && !IsRequester(request, caller)
                && Current(request) is >= 0 and var index
                && Approvers(Json.Objects(request["steps"]).ElementAt(index)).Any(approver => CanDecide(approver, held)),
            "all" => context.Engine.Access.Has(context.Caller, "requests-view")
                ? _ => true
                : throw new ApiException(403, ErrorCodes.PermissionDenied, "Requests of everybody need the permission requests-view."),
            _ => throw Bad("There is no such filter.", "filter"),
        };
        return ListPager.Page(context, [.. requests.Ordered(context).Where(stored => fits(stored.Real) && wanted(stored))]);
    }

    private static bool IsRequester(JsonObject request, string user) => Json.Text(request["requester"]?["id"]) == user;

    private static bool CanDecide(JsonObject approver, HashSet<string> held) =>
        Json.Text(approver["decision"]) == Waiting && held.Contains(Json.Text(approver["role"]?["id"]));

    private static OperationResult Search(OperationContext context, Resource requests)
    {
        var words = TextSearch.Words(Json.Text(context.BodyObject["keywords"]));
        var start = Json.Time(context.BodyObject["start_time"]) ?? DateTimeOffset.MinValue;
        var end = Json.Time(context.BodyObject["end_time"]) ?? DateTimeOffset.MaxValue;
        var filter = Json.Text(context.BodyObject["filter"]);
        if (context.QueryText("filter") is { Length: > 0 } asked)
        {
            filter = asked;
        }
        else if (filter.Length == 0)
        {
            throw new ApiException(400, ErrorCodes.RequiredValueMissing, "filter: required, but missing.", "filter");
        }

        return List(context, requests, filter, stored => TextSearch.Matches(stored, words) && (IsWithin(stored, "created") || IsWithin(stored, "updated")));

        bool IsWithin(StoredObject stored, string name) => Json.Time(stored.Real[name]) is { } time && time >= start && time <= end;
    }

    private JsonObject Person(string id)
    {
        var user = engine.State.Users.Get(id)?.Real ?? engine.State.Collection("local-user-store/api-clients").Get(id)?.Real;
        return new JsonObject
        {
            ["id"] = id,
            ["display_name"] = Json.Text(user?["full_name"] ?? user?["name"]),
            ["deleted"] = user is null,
        };
    }

    private IEnumerable<JsonObject> Usable(OperationContext context)
    {
        var held = engine.Access.Roles(context.Caller);
        return engine.State.Collection("workflow-engine/workflows").Ordered(null, descending: false)
            .Select(stored => stored.Real)
            .Where(workflow => Json.Objects(workflow["requester_roles"]).Select(role => Json.Text(role["id"])).ToArray() is var roles
                && (roles.Length == 0 || roles.Any(held.Contains)));
    }

    private OperationResult Create(OperationContext context, Resource requests)
    {
        var sent = context.BodyObject;
        var roleId = Json.Text(sent["requested_role"]?["id"]);
        var action = Json.Text(sent["action"]);
        var workflow = Usable(context).FirstOrDefault(candidate =>
                Json.Text(candidate["action"]) is var allowed && (allowed == "BOTH" || allowed == action)
                && Json.Objects(candidate["target_roles"]).Any(role => Json.Text(role["id"]) == roleId))
            ?? throw Bad("There is no workflow for this role that you may use.", "requested_role");
        var caller = Caller(context);
        var target = Json.Text(sent["target_user"]?["id"]) is { Length: > 0 } id ? id : caller;
        if (target != caller && !engine.Access.Has(context.Caller, "workflows-requests-on-behalf"))
        {
            throw new ApiException(403, ErrorCodes.PermissionDenied, "Requests for others need the permission workflows-requests-on-behalf.");
        }

        if (Json.IsTrue(Person(target)["deleted"]))
        {
            throw Bad("There is no such user.", "target_user");
        }

        if (Json.IsTrue(workflow["requires_justification"]) && Json.Text(sent["request_justification"]).Length == 0)
        {
            throw new ApiException(400, ErrorCodes.RequiredValueMissing, "The workflow wants a reason.", "request_justification");
        }

        if (action == "GRANT")
        {
            CheckTerms(sent, workflow);
        }

        var most = workflow["max_active_requests"] is { } limit ? Json.Number(limit) : 1;
        var open = requests.Collection.All().Count(request =>
            IsRequester(request, caller) && Json.Text(request["status"]) == Waiting && Json.Text(request["requested_role"]?["id"]) == roleId);
        if (most >= 0 && open >= most)
        {
            throw new ApiException(400, ErrorCodes.OutOfResources, "There are as many open requests for this role as the workflow allows.", "requested_role");
        }

        var document = Build(context, sent, workflow, caller, target, roleId);
        if (Current(document) < 0)
        {
            Finish(document);
        }

        requests.Collection.Put(document);
        var created = Json.Text(document["id"]);
        return OperationResult.Created("id", created, $"{context.Operation.Path}/{created}");
    }

    private JsonObject Build(OperationContext context, JsonObject sent, JsonObject workflow, string caller, string target, string roleId)
    {
        var now = Timestamp.Precise(context.Now);
        var request = new JsonObject
        {
            ["id"] = engine.State.Ids.Next(),
            ["name"] = Json.Text(workflow["name"]),
            ["workflow"] = Json.Text(workflow["id"]),
            ["action"] = Json.Text(sent["action"]),
            ["status"] = Waiting,
            ["requester"] = Person(caller),
            ["target_user"] = Person(target),
            ["requested_role"] = engine.Memberships.Handle(roleId),
            ["request_justification"] = Json.Text(sent["request_justification"]),
            ["comment"] = Json.Text(sent["comment"]),
            ["steps"] = Json.Array(Json.Objects(workflow["steps"]).Select(step => new JsonObject
            {
                ["id"] = Json.Text(step["id"]),
                ["name"] = Json.Text(step["name"]),
                ["match"] = Json.Text(step["match"]),
                ["approvers"] = Json.Array(Approvers(step).Select(approver => new JsonObject
                {
                    ["id"] = Json.Text(approver["id"]),
                    ["role"] = approver["role"]!.DeepClone(),
                    ["decision"] = Waiting,
                    ["user"] = null,
                    ["decision_time"] = null,
                    ["comment"] = string.Empty,
                })),
            })),
            ["approver_can_revoke"] = Json.IsTrue(workflow["can_bypass_revoke_workflow"]),
            ["target_role_revoked"] = false,
            ["target_roles"] = workflow["target_roles"]?.DeepClone(),
            ["requestor_roles"] = workflow["requester_roles"]?.DeepClone(),
            ["max_floating_duration"] = Json.Number(workflow["max_floating_duration"]),
            ["max_time_restricted_duration"] = Json.Number(workflow["max_time_restricted_duration"]),
            ["author"] = caller,
            ["created"] = now,
            ["updated"] = now,
            ["updated_by"] = caller,
        };
        foreach (var name in Terms)
        {
            if (sent[name] is { } value)
            {
                request[name] = value.DeepClone();
            }
        }

        return request;
    }

    private static void CheckTerms(JsonObject sent, JsonObject workflow)
    {
        var type = Json.Text(sent["grant_type"]);
        if (!Json.Texts(workflow["grant_types"]).Contains(type))
        {
            throw Bad("The workflow does not allow this kind of grant.", "grant_type");
        }

        var hours = Json.Number(sent["floating_length"]);
        var (start, end) = (Json.Time(sent["grant_start"]), Json.Time(sent["grant_end"]));
        if (type != RoleMembership.TimeRestricted && (start ?? end) is not null)
        {
            throw Bad("Only a time-restricted grant has a start and an end.", "grant_start");
        }

        if (type == RoleMembership.TimeRestricted && !(start < end))
        {
            throw Bad("A time-restricted grant needs a start and a later end.", "grant_end");
        }

        if (type == RoleMembership.TimeRestricted && Json.Number(workflow["max_time_restricted_duration"]) is > 0 and var days && end - start > TimeSpan.FromDays(days))
        {
            throw new ApiException(400, ErrorCodes.ValueOutOfBounds, "The workflow does not allow so long a grant.", "grant_end");
        }

        if (type == RoleMembership.Floating && hours <= 0)
        {
            throw new ApiException(400, ErrorCodes.RequiredValueMissing, "A floating grant needs its length.", "floating_length");
        }

        if (type == RoleMembership.Floating && Json.Number(workflow["max_floating_duration"]) is > 0 and var longest && hours > longest)
        {
            throw new ApiException(400, ErrorCodes.ValueOutOfBounds, "The workflow does not allow so long a grant.", "floating_length");
        }
    }

    private OperationResult Decide(OperationContext context, Resource requests)
    {
        var request = Find(context, requests);
        if (Json.Text(request["status"]) != Waiting)
        {
            throw new ApiException(400, ErrorCodes.BadRequest, "The request has been decided.");
        }

        if (IsRequester(request, Caller(context)))
        {
            throw new ApiException(403, ErrorCodes.PermissionDenied, "Nobody decides on a request of their own.");
        }

        var index = Current(request);
        if (Json.Number(context.BodyObject["step"]) != index)
        {
            throw Bad($"The request waits for step {index}; steps count from 0.", "step");
        }

        var held = engine.Access.Roles(context.Caller);
        var approvers = Approvers(Json.Objects(request["steps"]).ElementAt(index)).Where(approver => CanDecide(approver, held)).ToArray();
        if (approvers.Length == 0)
        {
            throw new ApiException(403, ErrorCodes.PermissionDenied, "The step waits for none of your roles.");
        }

        var decision = Json.Text(context.BodyObject["decision"]);
        foreach (var approver in approvers)
        {
            approver["decision"] = decision;
            approver["user"] = Person(Caller(context));
            approver["decision_time"] = Timestamp.Precise(context.Now);
            approver["comment"] = Json.Text(context.BodyObject["comment"]);
        }

        if (decision == Denied)
        {
            request["status"] = Denied;
        }
        else if (Current(request) < 0)
        {
            Finish(request);
        }

        return Store(context, requests, request);
    }

    private OperationResult Revoke(OperationContext context, Resource requests)
    {
        var request = Find(context, requests);
        var caller = Caller(context);
        if (Json.Text(request["status"]) != Approved || Json.IsTrue(request["target_role_revoked"]))
        {
            throw new ApiException(400, ErrorCodes.BadRequest, "The request gave nothing that could be taken back.");
        }

        var hasApproved = Json.Objects(request["steps"]).SelectMany(Approvers).Any(approver =>
            Json.Text(approver["user"]?["id"]) == caller && Json.Text(approver["decision"]) == Approved);
        if (!hasApproved || !Json.IsTrue(request["approver_can_revoke"]))
        {
            throw new ApiException(403, ErrorCodes.PermissionDenied, "Only who approved the request may take the role back, and only if the workflow allows it.");
        }

        engine.Memberships.Withdraw(Json.Text(request["target_user"]!["id"]), Json.Text(request["requested_role"]!["id"]));
        request["target_role_revoked"] = true;
        request["target_role_revocation_time"] = Timestamp.Precise(context.Now);
        request["target_role_revoked_by"] = Person(caller);
        return Store(context, requests, request);
    }

    private static JsonObject Find(OperationContext context, Resource requests) =>
        requests.Collection.Find(context.PathValue("request_id")) ?? throw ApiException.NotFound("The request");

    private static OperationResult Store(OperationContext context, Resource requests, JsonObject request)
    {
        request["updated"] = Timestamp.Precise(context.Now);
        request["updated_by"] = Caller(context);
        requests.Collection.Put(request);
        return OperationResult.Done();
    }

    /// <summary>All steps are approved: the role is given or taken.</summary>
    private void Finish(JsonObject request)
    {
        request["status"] = Approved;
        var user = Json.Text(request["target_user"]!["id"]);
        var role = Json.Text(request["requested_role"]!["id"]);
        if (engine.State.Roles.Get(role) is null || Json.IsTrue(Person(user)["deleted"]))
        {
            return;
        }

        if (Json.Text(request["action"]) == "REMOVE")
        {
            engine.Memberships.Withdraw(user, role);
            return;
        }

        var grant = new JsonObject { ["id"] = role };
        foreach (var name in Terms)
        {
            grant[name] = request[name]?.DeepClone();
        }

        engine.Memberships.Grant(user, grant);
    }

    private OperationResult ListRequestable(OperationContext context)
    {
        var roles = Usable(context)
            .SelectMany(workflow => Json.Objects(workflow["target_roles"]).Select(role => (Role: role, Workflow: workflow)))
            .DistinctBy(pair => Json.Text(pair.Role["id"]))
            .Select(pair => new JsonObject
            {
                ["id"] = Json.Text(pair.Role["id"]),
                ["name"] = Json.Text(pair.Role["name"]),
                ["action"] = Json.Text(pair.Workflow["action"]),
                ["grant_types"] = pair.Workflow["grant_types"]!.DeepClone(),
                ["max_floating_duration"] = Json.Number(pair.Workflow["max_floating_duration"]),
                ["max_time_restricted_duration"] = Json.Number(pair.Workflow["max_time_restricted_duration"]),
            });
        return ListPager.Page(context, roles.ToArray());
    }
}
