using System;

namespace PrivX.Client.Json;

/// <summary>The server answers this member masked, or may; <see cref="Rule"/> says what a replacement must send for it (x-mask-write of the contract).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MaskedMemberAttribute(MaskRule rule) : Attribute
{
    /// <summary>What to send when the secret is not to change.</summary>
    public MaskRule Rule { get; } = rule;
}
