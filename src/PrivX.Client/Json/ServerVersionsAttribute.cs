using System;

namespace PrivX.Client.Json;

/// <summary>Which versions of PrivX have the member, where not all do.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ServerVersionsAttribute : Attribute
{
    /// <summary>First version that has it; 0 for the first of all.</summary>
    public int Since { get; set; }

    /// <summary>Last version that has it; 0 while that is the newest.</summary>
    public int Until { get; set; }
}
