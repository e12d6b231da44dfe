using System;

namespace PrivX.Client.Json;

/// <summary>The server keeps this member and changes it only through an operation of its own; a replacement carries it along unchanged.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ChangedByAttribute(string remedy) : Attribute
{
    /// <summary>How to change it, for the error: which cmdlet or method.</summary>
    public string Remedy { get; } = remedy;
}
