using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.ApiProxy;
using PrivX.Client.Updates;

namespace PrivX.PowerShell.Cmdlets.ApiProxy;

/// <summary>How PrivX logs in to an API: which way the parameter set means, and what goes with it.</summary>
internal static class TargetCredentials
{
    private const string Member = "target_credential";

    /// <summary>The kind of credential that a parameter set stands for; null where none is given.</summary>
    public static string? TypeOf(string parameterSet) => parameterSet switch
    {
        "BasicAuth" => "basicauth",
        "Token" => "token",
        "Certificate" => "certificate",
        "EphemeralCertificate" => "ephemeral-certificate",
        _ => null,
    };

    /// <summary>Completes the credential of a new API target.</summary>
    public static string[] Complete(ApiTarget target, string parameterSet, PSCredential? basicAuth)
    {
        target.TargetCredential ??= new TargetCredential();
        target.TargetCredential.Type = TypeOf(parameterSet);
        target.TargetCredential.BasicAuthUsername = basicAuth?.UserName;
        return [Member];
    }

    /// <summary>Completes a change of the credential. One of another kind takes nothing over from the one before.</summary>
    public static void Complete(ObjectUpdate update, string parameterSet, PSCredential? basicAuth)
    {
        if (TypeOf(parameterSet) is not { } type)
        {
            return;
        }

        if (basicAuth is not null)
        {
            update.Set([Member, "basic_auth_username"], basicAuth.UserName);
        }

        var before = update.Before(Member) as JsonObject;
        if (string.Equals(before?["type"]?.ToString(), type, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        update.Set([Member, "type"], type);
        foreach (string name in before?.Select(member => member.Key).Where(name => JsonNode.DeepEquals(update.After(Member)![name], before[name])).ToArray() ?? [])
        {
            update.Set([Member, name], null);
        }
    }
}
