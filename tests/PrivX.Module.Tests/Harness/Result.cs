using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;

namespace PrivX.Module.Tests.Harness;

/// <summary>What a script wrote, stream by stream.</summary>
public sealed class Result
{
    public required Collection<PSObject> Output { get; init; }

    /// <summary>Non-terminating errors; see <see cref="Terminating"/> for the one that ended the script.</summary>
    public required IReadOnlyList<ErrorRecord> Errors { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    public required IReadOnlyList<string> Verbose { get; init; }

    public required IReadOnlyList<string> Debug { get; init; }

    public required IReadOnlyList<InformationRecord> Information { get; init; }

    public required bool HadErrors { get; init; }

    /// <summary>The error that ended the script, if one did.</summary>
    public ErrorRecord? Terminating { get; init; }

    /// <summary>True if the script was stopped from outside, as by Ctrl+C.</summary>
    public bool Stopped { get; init; }

    /// <summary>All errors, the terminating one last.</summary>
    public IEnumerable<ErrorRecord> AllErrors => Terminating is null ? Errors : Errors.Append(Terminating);

    /// <summary>The output as objects of one type, unwrapped.</summary>
    public IReadOnlyList<T> OutputAs<T>() => Output.Select(item => (T)item.BaseObject).ToList();

    /// <summary>Itself, if nothing failed; else the test fails with what went wrong.</summary>
    public Result Clean()
    {
        Assert.True(!HadErrors && Terminating is null && !Stopped, Describe());
        return this;
    }

    /// <summary>The only output object.</summary>
    public PSObject Only()
    {
        Clean();
        return Assert.Single(Output);
    }

    /// <summary>The only error, terminating or not.</summary>
    public ErrorRecord SingleError()
    {
        List<ErrorRecord> all = AllErrors.ToList();
        Assert.True(all.Count == 1, $"One error was expected. {Describe()}");
        return all[0];
    }

    public string Describe() =>
        Stopped
            ? "The script was stopped."
            : $"Errors: {string.Join(Environment.NewLine, AllErrors.Select(error => $"[{error.FullyQualifiedErrorId}] {error}"))}";
}
