using System;
using PrivX.Client.Json;

namespace PrivX.Client.Updates;

/// <summary>What a change must know about one JSON member of a model.</summary>
internal sealed record MemberRule(string JsonName, bool IsReadOnly, bool IsSecret, MaskRule? Mask, string? ChangedBy, Type? NestedModel, bool IsArray)
{
    /// <summary>Kind of the object whose id it holds; null where it holds none.</summary>
    public string? RefersTo { get; init; }

    /// <summary>True where it may hold some other text in the place of the id.</summary>
    public bool RefersToOrText { get; init; }

    /// <summary>True for what means something on one server only.</summary>
    public bool IsLocal { get; init; }

    /// <summary>True for the time that is left: it has another value in every answer.</summary>
    public bool CountsDown { get; init; }

    /// <summary>What a new object must have where nobody says, as JSON; null where it may lack it.</summary>
    public string? RequiredDefault { get; init; }

    /// <summary>What its text says.</summary>
    public MemberForm Form { get; init; }

    /// <summary>What kind of value it has, or its elements have.</summary>
    public MemberValue Value { get; init; }

    /// <summary>First version of the server that has it; 0 for the first of all.</summary>
    public int Since { get; init; }

    /// <summary>Last version of the server that has it; 0 while that is the newest.</summary>
    public int Until { get; init; }

    /// <summary>False where a server of this version does not have it; one that does not tell its version has all.</summary>
    public bool IsOn(int? version) => version is not { } known || (known >= Since && (Until == 0 || known <= Until));
}
