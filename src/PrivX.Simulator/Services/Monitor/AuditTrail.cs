using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.Monitor;

/// <summary>
/// Writes who did what, from where, for every operation that is done and has an event of its own. What happens by itself or has more to say,
/// such as a rotation that ends, is written where it happens.
/// </summary>
internal static class AuditTrail
{
    /// <summary>Members that change with every change.</summary>
    private static readonly string[] NoModification = ["updated", "updated_by", "updatedby"];

    private static readonly string[] NameMembers = ["name", "common_name", "username", "principal"];

    private static readonly Dictionary<string, int> Codes = new(StringComparer.Ordinal)
    {
        ["logout"] = 101, ["terminateSession"] = 140, ["terminateCurrentUserSession"] = 140, ["terminateUserSessions"] = 140, ["getSessionPassword"] = 141,
        ["createIdentityProviderClient"] = 131, ["updateIdentityProviderClient"] = 132, ["deleteIdentityProviderClient"] = 133,
        ["regenerateIdentityProviderClient"] = 134, ["unpairUserDevice"] = 2104, ["unpairCurrentUserDevice"] = 2104, ["changeCurrentUserPassword"] = 510,
        ["createRole"] = 201, ["updateRole"] = 202, ["deleteRole"] = 203, ["createSource"] = 210, ["updateSource"] = 211, ["deleteSource"] = 212,
        ["updateUserRoles"] = 220, ["getAwsToken"] = 230, ["createLogCollector"] = 232, ["updateLogCollector"] = 233, ["deleteLogCollector"] = 234,
        ["createUserAuthorizedKey"] = 260, ["updateUserAuthorizedKey"] = 261, ["deleteUserAuthorizedKey"] = 262,
        ["createCurrentUserAuthorizedKey"] = 260, ["updateCurrentUserAuthorizedKey"] = 261, ["deleteCurrentUserAuthorizedKey"] = 262,
        ["createIdentityProvider"] = 270, ["updateIdentityProvider"] = 271, ["deleteIdentityProvider"] = 272,
        ["updateWebAuthnCredential"] = 281, ["deleteWebAuthnCredential"] = 282,
        ["createPrincipalKey"] = 410, ["importPrincipalKey"] = 410, ["deletePrincipalKey"] = 411,
        ["createTrustedClient"] = 420, ["updateTrustedClient"] = 421, ["deleteTrustedClient"] = 423,
        ["createApiClient"] = 424, ["updateApiClient"] = 425, ["deleteApiClient"] = 426, ["setLicense"] = 430, ["revokeComponentCertificate"] = 443,
        ["createAccessGroup"] = 450, ["updateAccessGroup"] = 451, ["deleteAccessGroup"] = 452,
        ["createLocalUser"] = 500, ["updateLocalUser"] = 501, ["deleteLocalUser"] = 502, ["setLocalUserPassword"] = 510,
        ["createWorkflow"] = 600, ["updateWorkflow"] = 601, ["deleteWorkflow"] = 602,
        ["createAccessRequest"] = 610, ["deleteAccessRequest"] = 612, ["decideAccessRequest"] = 620, ["updateWorkflowSettings"] = 631,
        ["createHost"] = 801, ["deployHost"] = 801, ["updateHost"] = 802, ["setHostDeployable"] = 802, ["deleteHost"] = 803, ["setHostDisabled"] = 806,
        ["createWhitelist"] = 811, ["updateWhitelist"] = 812, ["deleteWhitelist"] = 813,
        ["deleteSessionHostCertificate"] = 815, ["deleteSessionHostCertificates"] = 815,
        ["createSecret"] = 1400, ["createUserSecret"] = 1400, ["deleteSecret"] = 1401, ["deleteUserSecret"] = 1401, ["getSecret"] = 1402,
        ["getUserSecret"] = 1402, ["getVersionedSecret"] = 1402, ["updateSecret"] = 1403, ["updateUserSecret"] = 1403, ["createSecretVersion"] = 1403,
        ["deleteLatestSecretVersion"] = 1401, ["deleteSecretVersions"] = 1401, ["destroySecretVersions"] = 1401, ["deleteVersionedSecretMetadata"] = 1401,
        ["updateVersionedSecretMetadata"] = 1404, ["updateScopeSettings"] = 1501, ["updateSectionSettings"] = 1501,
        ["createNetworkTarget"] = 1600, ["updateNetworkTarget"] = 1601, ["deleteNetworkTarget"] = 1602, ["setNetworkTargetDisabled"] = 1609,
        ["createPasswordPolicy"] = 1700, ["updatePasswordPolicy"] = 1701, ["deletePasswordPolicy"] = 1702,
        ["createScriptTemplate"] = 1703, ["updateScriptTemplate"] = 1704, ["deleteScriptTemplate"] = 1705,
        ["createTargetDomain"] = 1710, ["updateTargetDomain"] = 1711, ["deleteTargetDomain"] = 1712,
        ["createManagedAccount"] = 1720, ["updateManagedAccount"] = 1721, ["deleteManagedAccount"] = 1722,
        ["createManagedAccounts"] = 1723, ["updateManagedAccounts"] = 1724, ["deleteManagedAccounts"] = 1725,
        ["updateTargetDomainAccount"] = 1730, ["updateTargetDomainAccounts"] = 1730, ["checkOutSecret"] = 1740, ["releaseSecretCheckout"] = 1741,
        ["registerMobileGateway"] = 2100, ["unregisterMobileGateway"] = 2102,
        ["createApiTarget"] = 2300, ["updateApiTarget"] = 2301, ["deleteApiTarget"] = 2302,
        ["createUserClientCredential"] = 2303, ["updateUserClientCredential"] = 2304, ["deleteUserClientCredential"] = 2305,
        ["createCurrentUserClientCredential"] = 2303, ["updateCurrentUserClientCredential"] = 2304, ["deleteCurrentUserClientCredential"] = 2305,
    };

    /// <summary>The object that the request is about, as it is answered; null where it is about none, or nothing will be written.</summary>
    public static JsonObject? Subject(OperationContext context)
    {
        if (!Codes.ContainsKey(context.Operation.Id)
            || context.PathValues.Values.LastOrDefault() is not { } id
            || context.Engine.Resources.GetValueOrDefault(context.Operation)?.Collection.Get(id) is not { } stored)
        {
            return null;
        }

        return JsonNode.Parse(stored.Answer) as JsonObject;
    }

    public static void Write(OperationContext context, OperationResult result, JsonObject? before)
    {
        if (context.Session is not { } session || !Codes.TryGetValue(context.Operation.Id, out var code))
        {
            return;
        }

        var message = new List<(string Key, string? Value)>
        {
            ("userID", session.UserId),
            ("username", session.UserName),
            ("sessionID", session.Id),
            ("sourceID", session.SourceId),
            ("domain", session.Domain),
            ("remoteAddress", context.RemoteAddress),
        };
        foreach (var (name, value) in context.PathValues)
        {
            message.Add((KeyOf(name), value));
        }

        if (result.Status == 201 && (result.Json?["id"] ?? result.Json?["name"]) is { } created)
        {
            message.Add(("objectID", created.ToString()));
        }

        var after = Subject(context);
        if (NameMembers.Select(name => (before ?? after ?? context.BodyObject)[name]).FirstOrDefault(name => name is JsonValue) is { } called)
        {
            message.Add(("objectName", called.ToString()));
        }

        if (before is not null && after is not null && Modifications(before, after) is { Count: > 0 } modifications)
        {
            message.Add(("modifications", modifications.ToJsonString(AnswerRenderer.Json)));
        }

        context.Engine.Audit.Write(context.Operation.Service.Name, code, [.. message.DistinctBy(part => part.Key)]);
    }

    /// <summary>What changed, old and new. Made from answers: secrets are masked.</summary>
    private static JsonObject Modifications(JsonObject before, JsonObject after)
    {
        var modifications = new JsonObject();
        foreach (var name in before.Select(member => member.Key).Union(after.Select(member => member.Key)).Except(NoModification).ToArray())
        {
            if (!JsonNode.DeepEquals(before[name], after[name]))
            {
                modifications[name] = new JsonObject { ["old"] = before[name]?.DeepClone(), ["new"] = after[name]?.DeepClone() };
            }
        }

        return modifications;
    }

    /// <summary><c>access_group_id</c> is <c>accessGroupID</c>; whom something is done to is not who does it.</summary>
    private static string KeyOf(string name)
    {
        var words = name.Split('_');
        var key = words[0] + string.Concat(words[1..].Select(word => word == "id" ? "ID" : char.ToUpperInvariant(word[0]) + word[1..]));
        return key is "userID" or "sessionID" ? "target" + char.ToUpperInvariant(key[0]) + key[1..] : key;
    }
}
