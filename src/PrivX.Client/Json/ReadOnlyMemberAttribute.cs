using System;

namespace PrivX.Client.Json;

/// <summary>The server sets this member (readOnly in the contract): it is shown, and never sent with a change.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReadOnlyMemberAttribute : Attribute;
