using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Monitor;

namespace PrivX.PowerShell.Cmdlets.Monitor;

/// <summary>What PowerShell adds to an audit event, by the module's types file: details that most events have, and the others as one text.</summary>
public static class AuditEventMembers
{
    private static readonly string[] ShownElsewhere = ["username", "remoteAddress", "timestamp", "severity", "version", "instanceName"];

    /// <summary>Who did it: the name, else the id.</summary>
    public static string? Username(PSObject instance) => Detail(instance, "username") ?? Detail(instance, "userID");

    /// <summary>Where it came from.</summary>
    public static string? RemoteAddress(PSObject instance) => Detail(instance, "remoteAddress");

    /// <summary>The other details, as name=value.</summary>
    public static string Details(PSObject instance) => string.Join(
        "; ",
        (Message(instance) ?? [])
            .Where(detail => !ShownElsewhere.Contains(detail.Key, StringComparer.OrdinalIgnoreCase))
            .Select(detail => $"{detail.Key}={detail.Value}"));

    private static string? Detail(PSObject instance, string name) =>
        Message(instance) is { } message && message.TryGetValue(name, out string? value) && value.Length > 0 ? value : null;

    private static Dictionary<string, string>? Message(PSObject instance) => ((AuditEvent)instance.BaseObject).Message;
}
