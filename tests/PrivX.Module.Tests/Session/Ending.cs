using System;
using System.Management.Automation;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Session;

/// <summary>Tells errors that end a pipeline from those that do not: only the former are caught.</summary>
internal static class Ending
{
    /// <summary>Runs a script, whose error ends it and is in <see cref="Result.Terminating"/>.</summary>
    public static Result RunToEnd(this ModuleEngine engine, string script, params (string Name, object? Value)[] variables) =>
        engine.Run($"try {{ {script}; 'went on' }} catch {{ throw }}", variables);

    /// <summary>Runs a script that must end with an error, and not go on.</summary>
    public static ErrorRecord Fails(this ModuleEngine engine, string code, string script, params (string Name, object? Value)[] variables)
    {
        Result result = engine.RunToEnd(script, variables);
        Assert.True(result.Terminating is not null, result.Describe());
        Assert.Empty(result.Output);
        Assert.Empty(result.Errors);
        Assert.StartsWith($"PrivX.{code},", result.Terminating!.FullyQualifiedErrorId, StringComparison.Ordinal);
        return result.Terminating;
    }
}
