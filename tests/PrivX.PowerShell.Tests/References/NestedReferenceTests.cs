using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using PrivX.Client.Updates;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Tests.References;

/// <summary>Every member of a model that is sent and holds an id is in the table, or is known not to hold the id of an object.</summary>
public sealed class NestedReferenceTests
{
    // Ids that the server keeps as they are: of clouds, directories and keys, of things that have no name, or of what the path names anyway.
    private static readonly string[] NoObject =
    [
        "app_id", "azure_client_id", "azure_subscription_id", "azure_tenant_id", "channel_id", "client_id", "connection_id", "credential_id", "dataset_id",
        "entra_client_id", "entra_tenant_id", "external_id", "group_id", "host_id", "iam_access_key_id", "iam_external_id", "instance_id", "key_id", "managed_account_id",
        "msgraph_client_id", "msgraph_tenant_id", "oauth_client_id", "oidc_client_id", "openstack_domain_id", "openstack_token_id", "openstack_user_id", "owner_id", "proxmox_token_id",
        "role_id", "security_id", "session_id", "source_id", "subject_key_id", "authority_key_id", "target_id", "user_id",
    ];

    [Fact]
    public void Every_id_that_is_sent_is_accounted_for()
    {
        List<string> missing = [];
        foreach (Type model in SentModels())
        {
            missing.AddRange(MemberMap.Of(model).Members
                .Where(rule => !rule.IsReadOnly && rule.JsonName.EndsWith("_id", StringComparison.Ordinal) && !NoObject.Contains(rule.JsonName))
                .Where(rule => NestedReferences.Of(model, rule.JsonName) is null)
                .Select(rule => $"{model.Name}.{rule.JsonName}"));
            if (model.Name.EndsWith("Handle", StringComparison.Ordinal) && !NestedReferences.IsHandle(model))
            {
                missing.Add(model.Name);
            }
        }

        Assert.Equal([], missing.Distinct());
    }

    [Fact]
    public void Names_become_ids_wherever_they_lie()
    {
        var json = (JsonObject)JsonNode.Parse("""
            {"access_group_id":"Default","source_rules":{"type":"GROUP","rules":[{"source":"corp"},{"rules":[{"source":"corp"}]},{"source":"11111111-2222-3333-4444-555555555555"}]}}
            """)!;
        NestedReferences.Resolve(json, typeof(Role), reference => "id of " + reference);
        Assert.Equal(
            """{"access_group_id":"id of Default","source_rules":{"type":"GROUP","rules":[{"source":"id of corp"},{"rules":[{"source":"id of corp"}]},{"source":"11111111-2222-3333-4444-555555555555"}]}}""",
            json.ToJsonString());
    }

    private static IEnumerable<Type> SentModels() => typeof(Nouns).GetProperties(BindingFlags.Static | BindingFlags.Public)
        .Select(property => property.GetValue(null)!)
        .Where(noun => noun.GetType().GetProperty("Create")?.GetValue(noun) is not null || noun.GetType().GetProperty("Replace")?.GetValue(noun) is not null)
        .SelectMany(noun => Within(noun.GetType().GetGenericArguments()[0], []));

    private static IEnumerable<Type> Within(Type model, HashSet<Type> seen) => !seen.Add(model)
        ? []
        : MemberMap.Of(model).Members
            .Where(rule => !rule.IsReadOnly && rule.NestedModel is not null)
            .SelectMany(rule => Within(rule.NestedModel!, seen))
            .Prepend(model);
}
