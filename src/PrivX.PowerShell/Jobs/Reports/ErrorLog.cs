using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using PrivX.Client;

namespace PrivX.PowerShell.Jobs.Reports;

/// <summary>The errors that the session's <c>$Error</c> took in since some moment, of whatever command.</summary>
internal sealed class ErrorLog
{
    private const int Most = 50;

    private readonly IList? _errors;
    private readonly object? _newest;

    /// <param name="variables">The caller's variables.</param>
    public ErrorLog(PSVariableIntrinsics variables)
    {
        _errors = variables.GetValue("Error") as IList;
        _newest = Newest();
    }

    /// <summary>Those of since then, oldest first, in words.</summary>
    public IReadOnlyCollection<string> Since()
    {
        var found = new List<string>();
        for (int i = 0; _errors is not null && i < _errors.Count && !ReferenceEquals(_errors[i], _newest); i++)
        {
            found.Insert(0, Text.Visible(_errors[i]?.ToString() ?? string.Empty));
        }

        if (found.Count > Most)
        {
            string rest = $"and {Text.Count(found.Count - Most)} more";
            found.RemoveRange(Most, found.Count - Most);
            found.Add(rest);
        }

        return found;
    }

    private object? Newest() => _errors is { Count: > 0 } ? _errors[0] : null;
}
