using System;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Services;

namespace PrivX.Simulator.Seed;

/// <summary>Two ways to ask for a role, and a request that waits.</summary>
internal static class WorkflowSeed
{
    public static void Plant(SimulatorEngine engine, string created, string author)
    {
        var state = engine.State;
        var steps = Add("Production access", ["Linux administrators", "Database administrators"], ("Team", "ALL", ["privx-admin"]), ("Security", "ANY", ["Security officers", "privx-admin"]));
        Add("Contractor access", ["Contractors"], ("Anybody in charge", "ANY", ["privx-admin", "Security officers"]));
        PlantRequest();

        JsonArray Add(string name, string[] targets, params (string Name, string Match, string[] Roles)[] wanted)
        {
            var workflow = new JsonObject
            {
                ["id"] = state.Ids.Next(),
                ["name"] = name,
                ["comment"] = string.Empty,
                ["action"] = "BOTH",
                ["target_roles"] = Json.Array(targets.Select(Role)),
                ["requester_roles"] = new JsonArray(),
                ["grant_types"] = Json.Strings("PERMANENT", "TIME_RESTRICTED", "FLOATING"),
                ["max_active_requests"] = 1,
                ["max_time_restricted_duration"] = 90,
                ["max_floating_duration"] = 24,
                ["can_bypass_revoke_workflow"] = true,
                ["requires_justification"] = targets.Length > 1,
                ["steps"] = Json.Array(wanted.Select(step => new JsonObject
                {
                    ["id"] = state.Ids.Next(),
                    ["name"] = step.Name,
                    ["match"] = step.Match,
                    ["approvers"] = Json.Array(step.Roles.Select(role => new JsonObject { ["id"] = state.Ids.Next(), ["role"] = Role(role) })),
                })),
                ["author"] = author,
                ["created"] = created,
                ["updated"] = created,
                ["updated_by"] = author,
            };
            state.Collection("workflow-engine/workflows").Put(workflow);
            return workflow["steps"]!.AsArray();
        }

        JsonObject Role(string name) => engine.Memberships.Handle(state.Roles.FindBy("name", name)!["id"]!.ToString());

        void PlantRequest()
        {
            if (state.Users.FindBy("principal", "ines.berg") is not { } user)
            {
                return;
            }

            var waiting = steps.DeepClone().AsArray();
            foreach (var approver in Json.Objects(waiting).SelectMany(step => Json.Objects(step["approvers"])))
            {
                approver["decision"] = "WAITING";
            }

            var asked = Timestamp.Precise(engine.Clock.UtcNow - TimeSpan.FromHours(5));
            state.Collection("workflow-engine/requests").Put(new JsonObject
            {
                ["id"] = state.Ids.Next(),
                ["name"] = "Production access",
                ["action"] = "GRANT",
                ["status"] = "WAITING",
                ["requester"] = Person(),
                ["target_user"] = Person(),
                ["requested_role"] = Role("Database administrators"),
                ["request_justification"] = "Move of the reports database",
                ["grant_type"] = "FLOATING",
                ["floating_length"] = 8,
                ["steps"] = waiting,
                ["approver_can_revoke"] = true,
                ["target_role_revoked"] = false,
                ["author"] = user["id"]!.ToString(),
                ["created"] = asked,
                ["updated"] = asked,
                ["updated_by"] = user["id"]!.ToString(),
            });

            JsonObject Person() => new() { ["id"] = user["id"]!.ToString(), ["display_name"] = user["full_name"]!.ToString(), ["deleted"] = false };
        }
    }
}
