using System;
using System.Globalization;
using PrivX.Workflow;

namespace PrivX.PowerShell.References;

/// <summary>An access request in words, which is also the name to find it by: <c>Database administrators for Ines Berg</c>.</summary>
internal static class AccessRequestText
{
    public static string Of(AccessRequest request)
    {
        WorkflowUser? user = request.TargetUser ?? request.Requester;
        string role = request.RequestedRole?.Name ?? request.RequestedRole?.Id ?? "?";
        return user is null ? role : $"{role} for {(user.DisplayName is { Length: > 0 } name ? name : user.Id)}";
    }

    /// <summary>What is asked for: <c>8 hours from the first connection</c>.</summary>
    public static string Terms(AccessRequest request) => (request.Action, request.GrantType) switch
    {
        ("REMOVE", _) => "removal",
        (_, "FLOATING") => $"{FloatingUnit.FromServer(request.FloatingLength ?? 0).TotalHours.ToString(CultureInfo.InvariantCulture)} hours from the first connection",
        (_, "TIME_RESTRICTED") => $"{Time(request.GrantStart)} to {Time(request.GrantEnd)}",
        (_, "PERMANENT") => "permanent",
        _ => request.GrantType ?? "?",
    };

    private static string Time(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "?";
}
