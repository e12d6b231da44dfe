using System;
using System.Collections.Generic;

namespace PrivX.Module.Tests.Help;

/// <summary>What a page says about a parameter in one parameter set.</summary>
internal sealed class HelpParameterSet
{
    public Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    public override string ToString() =>
        $"position {Values.GetValueOrDefault("Position")}, mandatory {Values.GetValueOrDefault("IsRequired")}, "
        + $"by value {Values.GetValueOrDefault("ValueFromPipeline")}, by property name {Values.GetValueOrDefault("ValueFromPipelineByPropertyName")}";
}
