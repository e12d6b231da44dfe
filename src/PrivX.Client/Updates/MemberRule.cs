using System;
using PrivX.Client.Json;

namespace PrivX.Client.Updates;

/// <summary>What a change must know about one JSON member of a model.</summary>
internal sealed record MemberRule(string JsonName, bool IsReadOnly, bool IsSecret, MaskRule? Mask, string? ChangedBy, Type? NestedModel, bool IsArray);
