using System;

namespace PrivX.Client.Json;

/// <summary>The member can be set and means something on one server only, such as the key that it signs with; it is not carried to another.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LocalMemberAttribute : Attribute;
