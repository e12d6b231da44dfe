using System;

namespace PrivX.PowerShell.Jobs.Access;

/// <summary>Where an account lives, by what PrivX tells of it.</summary>
/// <param name="Type">Host, TargetDomain, NetworkTarget or ApiTarget.</param>
/// <param name="Id">Id of that; null where it is not told.</param>
/// <param name="Name">Name of that.</param>
internal sealed record AccountPlace(string Type, string? Id, string? Name)
{
    public const string Host = "Host";
    public const string TargetDomain = "TargetDomain";
    public const string NetworkTarget = "NetworkTarget";
    public const string ApiTarget = "ApiTarget";

    /// <summary>One key for one place: names are told where there is no id.</summary>
    public string Key => FormattableString.Invariant($"{Type} {(string.IsNullOrEmpty(Id) ? Name : Id)}");
}
