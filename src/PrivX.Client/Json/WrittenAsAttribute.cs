using System;

namespace PrivX.Client.Json;

/// <summary>The member is a text that says something else than its characters.</summary>
/// <param name="form">What it says.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WrittenAsAttribute(MemberForm form) : Attribute
{
    /// <summary>What it says.</summary>
    public MemberForm Form { get; } = form;
}
